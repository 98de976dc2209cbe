package dev.loopscope.loop;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * A body of code that can suspend, as calling an {@code async def} function gives it: making one runs nothing, and it runs
 * once. Inside, {@link Async#await} is an ordinary call.
 *
 * @param <T> what it returns
 */
public final class Coroutine<T extends @Nullable Object> implements Awaitable<T> {
    private final String name;
    private final Callable<T> body;
    private boolean used;

    private Coroutine(String name, Callable<T> body) {
        this.name = name;
        this.body = body;
    }

    /** A coroutine that runs {@code body}, named after the function that makes it. */
    public static <T extends @Nullable Object> Coroutine<T> of(String name, Callable<T> body) {
        return new Coroutine<>(name, body);
    }

    /** The function's name. */
    public String name() {
        return name;
    }

    /** Whether it was awaited or made a task. */
    public boolean isUsed() {
        return used;
    }

    /** Makes it impossible to run, so that nobody waits for that. */
    public void close() {
        used = true;
    }

    /** Takes the right to run it, which is there once. */
    void use() {
        if (used) {
            throw new IllegalStateException("cannot reuse already awaited coroutine '%s'".formatted(name));
        }
        used = true;
    }

    T run() throws Exception {
        return body.call();
    }

    @Override
    public String toString() {
        return "<coroutine object %s>".formatted(name);
    }
}
