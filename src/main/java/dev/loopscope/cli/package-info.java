/** {@code loopscope run FILE}: a program from the command line, without Spring. */
@NullMarked
package dev.loopscope.cli;

import org.jspecify.annotations.NullMarked;
