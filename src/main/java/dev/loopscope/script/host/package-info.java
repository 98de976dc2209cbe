/** Whole programs: on a machine, from the command line's side or in a process of their own. */
@NullMarked
package dev.loopscope.script.host;

import org.jspecify.annotations.NullMarked;
