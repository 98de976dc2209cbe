package dev.loopscope.loop;

import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Neglected;

/**
 * A body of code that can suspend, as calling an {@code async def} function gives it: making one runs nothing, and it runs
 * once. Inside, {@link Async#await} is an ordinary call.
 *
 * @param <T> what it returns
 */
public final class Coroutine<T extends @Nullable Object> implements Awaitable<T> {
    /**
     * What a coroutine runs. Given as a lambda expression it tells where it stands.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    public interface Body<T extends @Nullable Object> extends Callable<T>, Serializable {}

    private final String name;
    private final Body<T> body;
    private final Neglected.Watch watch;
    private boolean used;

    private Coroutine(String name, Body<T> body) {
        this.name = name;
        this.body = body;
        this.watch = Machine.current().neglected().watch(this, new NeverAwaited(name, madeAt()));
    }

    /** In debug mode, where it was made. */
    private static @Nullable Origin madeAt() {
        EventLoop loop = RunningLoop.running();
        boolean debug = loop != null ? loop.isDebug() : Machine.current().isDebug();
        return debug ? Origin.here() : null;
    }

    /** What is said about a coroutine that nobody ran. */
    private record NeverAwaited(String name, @Nullable Origin origin) implements Supplier<String> {
        @Override
        public String get() {
            return "coroutine '%s' was never awaited".formatted(name)
                    + (origin == null ? "" : "\n" + origin.traceback("Coroutine"));
        }
    }

    /** A coroutine that runs {@code body}, named after the function that makes it. */
    public static <T extends @Nullable Object> Coroutine<T> of(String name, Body<T> body) {
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
        watch.used();
    }

    /** Takes the right to run it, which is there once. */
    void use() {
        if (used) {
            throw new IllegalStateException("cannot reuse already awaited coroutine '%s'".formatted(name));
        }
        used = true;
        watch.used();
    }

    /** Where its body begins, {@code  at Counting.java:24}, with {@code words} before. */
    String place(String words) {
        String place = Functions.place(body);
        return place.isEmpty() ? "" : words + place;
    }

    T run() throws Exception {
        return body.call();
    }

    @Override
    public String toString() {
        return "<coroutine object %s>".formatted(name);
    }
}
