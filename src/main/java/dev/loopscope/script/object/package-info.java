/**
 * Python's objects: values, types, attributes, operators, exceptions. Whole numbers are {@link Long} and
 * {@link java.math.BigInteger} (only beyond 64 bits), and {@link Double}, {@link Boolean} and {@link String} are Python's
 * {@code float}, {@code bool} and {@code str}; everything else is a {@link dev.loopscope.script.object.PyObject}. Java's null
 * is no value: it stands for a name without one, or for the end of an iteration.
 */
@NullMarked
package dev.loopscope.script.object;

import org.jspecify.annotations.NullMarked;
