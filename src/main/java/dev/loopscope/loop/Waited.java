package dev.loopscope.loop;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How several futures stood when a wait for them was over, in the order of the arguments.
 *
 * @param done those that were done
 * @param pending those that were not
 */
public record Waited<T extends @Nullable Object>(Set<LoopFuture<? extends T>> done,
        Set<LoopFuture<? extends T>> pending) {
    static <T extends @Nullable Object> Waited<T> of(Set<LoopFuture<? extends T>> futures) {
        Waited<T> waited = new Waited<>(new LinkedHashSet<>(), new LinkedHashSet<>());
        futures.forEach(future -> (future.isDone() ? waited.done : waited.pending).add(future));
        return waited;
    }
}
