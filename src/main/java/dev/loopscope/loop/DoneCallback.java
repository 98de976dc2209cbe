package dev.loopscope.loop;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * What a future has called when it is done. Given as a method reference it is shown by its name.
 *
 * @param <T> the future's result
 */
@FunctionalInterface
public interface DoneCallback<T extends @Nullable Object> extends Serializable {
    /** Runs on the loop's thread, in a turn after the future was done. */
    void done(LoopFuture<T> future) throws Exception;
}
