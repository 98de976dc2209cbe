/**
 * The engine: an event loop with asyncio's rules, and coroutines that run on the loop's own thread. {@link
 * dev.loopscope.loop.Async} is the front door for code inside coroutines, {@link dev.loopscope.loop.EventLoop} for the
 * code around them. {@link dev.loopscope.loop.Semaphore}, {@link dev.loopscope.loop.Queue}, {@link
 * dev.loopscope.loop.Timeout} and {@link dev.loopscope.loop.TaskGroup} begin with a worked example each.
 */
@NullMarked
package dev.loopscope.loop;

import org.jspecify.annotations.NullMarked;
