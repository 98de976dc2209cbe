/**
 * The modules that programs import, in Java and in Python ({@code *.py} among the resources of this package). {@code Library}
 * is the table of them.
 */
@NullMarked
package dev.loopscope.script.library;

import org.jspecify.annotations.NullMarked;
