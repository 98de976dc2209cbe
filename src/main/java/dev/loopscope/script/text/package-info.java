/**
 * How Python 3.13 reads and writes numbers, texts, bytes and times: pure functions on Java values, without an object
 * model. An int is a {@code long} or a {@link java.math.BigInteger}, a float a {@code double}, a str a {@link String} whose
 * characters are code points, bytes a {@code byte[]}. What Python refuses is a {@link dev.loopscope.script.text.TextError}.
 */
@NullMarked
package dev.loopscope.script.text;

import org.jspecify.annotations.NullMarked;
