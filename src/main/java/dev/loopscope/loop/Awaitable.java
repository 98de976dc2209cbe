package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/**
 * What can be awaited: a coroutine, which then runs as part of the awaiting one, or a future, which is waited for.
 *
 * @param <T> what awaiting it gives
 */
public sealed interface Awaitable<T extends @Nullable Object> permits Coroutine, LoopFuture {}
