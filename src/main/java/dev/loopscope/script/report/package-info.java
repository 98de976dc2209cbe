/**
 * What python3 prints for exceptions and stacks: frames with their lines and carets, chains, groups, suggestions. The texts are
 * those of CPython 3.13's {@code traceback}.
 */
@NullMarked
package dev.loopscope.script.report;

import org.jspecify.annotations.NullMarked;
