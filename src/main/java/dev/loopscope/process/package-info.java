/**
 * Child JVMs that run calls: how they are started, what is said on their pipes, how they are watched and ended. The
 * parent's side is {@link dev.loopscope.process.WorkerProcess}, the child's {@link dev.loopscope.process.WorkerMain}.
 */
@NullMarked
package dev.loopscope.process;

import org.jspecify.annotations.NullMarked;
