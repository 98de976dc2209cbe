package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/** Makes the tasks of a loop, see {@link EventLoop#setTaskFactory}. */
@FunctionalInterface
public interface TaskFactory {
    /** A task of {@code loop} that runs {@code coroutine}, most often by {@link Task#of}; null for {@code Task-N}. */
    <T extends @Nullable Object> Task<T> make(EventLoop loop, Coroutine<T> coroutine, @Nullable String name,
            Context context);
}
