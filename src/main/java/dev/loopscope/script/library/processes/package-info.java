/** Calls of programs in other processes: how values travel there and back, and who runs the calls. */
@NullMarked
package dev.loopscope.script.library.processes;

import org.jspecify.annotations.NullMarked;
