package dev.loopscope.loop;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

    private static final Object USED = new Object();
    private static final VarHandle WATCH = field("watch");

    private final String name;
    private final Body<T> body;
    /** Who looks whether it is used: first its {@link Young}, then a watch, {@link #USED} in the end. */
    private Object watch;

    private Coroutine(String name, Body<T> body) {
        this.name = name;
        this.body = body;
        EventLoop loop = RunningLoop.running();
        if (loop != null && !loop.isDebug()) {
            Young young = loop.turns().young();
            this.watch = young;
            young.add(this);
        } else {
            Machine machine = loop == null ? Machine.current() : loop.machine();
            this.watch = watchBy(machine,
                    loop != null ? loop.debug().origin() : machine.isDebug() ? Origin.here() : null);
        }
    }

    private Neglected.Watch watchBy(Machine machine, @Nullable Origin origin) {
        return machine.neglected().watch(this, new NeverAwaited(name, origin));
    }

    /** Its turn is over: {@code machine} warns if it is never used. On the thread of the turn. */
    void leave(Young young, Machine machine) {
        if (isUsed()) {
            return;
        }
        Neglected.Watch eye = watchBy(machine, null);
        if (!WATCH.compareAndSet(this, young, eye)) {
            eye.used(); // another thread was quicker
        }
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

    /** Whether it was awaited, made a task or closed. */
    public boolean isUsed() {
        return WATCH.getOpaque(this) == USED;
    }

    /** Makes it impossible to run, so that nobody waits for that. */
    public void close() {
        endWatch();
    }

    /** Takes the right to run it, which is there once. */
    void use() {
        if (!endWatch()) {
            throw new IllegalStateException("cannot reuse already awaited coroutine '%s'".formatted(name));
        }
    }

    /** It is used from now on. False if it was before. */
    private boolean endWatch() {
        if (WATCH.getOpaque(this) instanceof Young young && young.isHere()) {
            WATCH.setOpaque(this, USED); // nobody else changes it meanwhile, and an exchange costs more than the rest
            return true;
        }
        Object before = WATCH.getAndSet(this, USED);
        if (before instanceof Neglected.Watch eye) {
            eye.used();
        }
        return before != USED;
    }

    /** What it runs. */
    public Body<T> body() {
        return body;
    }

    /** Its body, where that knows what it is. */
    @Nullable
    Named named() {
        return body instanceof Named known ? known : null;
    }

    /** Where its body begins, {@code  at Counting.java:24}, with {@code words} before. */
    String place(String words) {
        String place = Functions.place(body);
        return place.isEmpty() ? "" : words + place;
    }

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(Coroutine.class, name, Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    T run() throws Exception {
        return body.call();
    }

    @Override
    public String toString() {
        return "<coroutine object %s>".formatted(name);
    }
}
