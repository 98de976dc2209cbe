/**
 * The window: what happens in a run, sent to its viewers by WebSocket while it happens. A viewer has a place in the run's
 * recording and a thread of its own, so nothing is kept for a slow one, and nobody waits for it.
 */
@NullMarked
package dev.loopscope.live;

import org.jspecify.annotations.NullMarked;
