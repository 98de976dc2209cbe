/**
 * The hands: pools of threads and of child processes that run calls, each an ordinary
 * {@link java.util.concurrent.ExecutorService}.
 */
@NullMarked
package dev.loopscope.executor;

import org.jspecify.annotations.NullMarked;
