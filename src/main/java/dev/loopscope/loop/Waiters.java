package dev.loopscope.loop;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** The line of tasks that wait for a primitive: first come, first woken. On the loop's thread. */
final class Waiters {
    private final Object owner;
    private final Deque<LoopFuture<@Nullable Void>> line = new ArrayDeque<>(2);

    private @Nullable EventLoop loop;

    /** The line of those who wait for {@code owner}, which belongs to the first loop that waits for it. */
    Waiters(Object owner) {
        this.owner = owner;
    }

    /** A new place at the end of the line; {@code what} says for what, in code's words. */
    LoopFuture<@Nullable Void> join(String what) {
        LoopFuture<@Nullable Void> place = theLoop().createFuture(what);
        line.add(place);
        return place;
    }

    void leave(LoopFuture<@Nullable Void> place) {
        line.remove(place);
    }

    /** Waits in line until woken, and leaves it. */
    void await(String what) throws Exception {
        await(join(what));
    }

    /** Waits in a place of the line until woken, and leaves it. */
    void await(LoopFuture<@Nullable Void> place) throws Exception {
        try {
            Async.await(place);
        } finally {
            leave(place);
        }
    }

    /** Wakes the first who was not woken yet; they leave the line by themselves. Whether there was one. */
    boolean wakeNext() {
        for (LoopFuture<@Nullable Void> place : line) {
            if (!place.isDone()) {
                place.setResult(null);
                return true;
            }
        }
        return false;
    }

    /** Wakes the first unless it was woken already. */
    void wakeFirst() {
        LoopFuture<@Nullable Void> first = line.peek();
        if (first != null && !first.isDone()) {
            first.setResult(null);
        }
    }

    private EventLoop theLoop() {
        EventLoop running = Async.getRunningLoop();
        EventLoop mine = loop;
        if (mine == null) {
            loop = running;
        } else if (mine != running) {
            throw new IllegalStateException(owner + " is bound to a different event loop");
        }
        return running;
    }

    /** Takes all who wait out of the line and wakes them. */
    void callAll() {
        while (!line.isEmpty()) {
            callNext();
        }
    }

    /** Takes the first who waits still out of the line and wakes it. */
    void callNext() {
        for (LoopFuture<@Nullable Void> place = line.poll(); place != null; place = line.poll()) {
            if (!place.isDone()) {
                place.setResult(null);
                return;
            }
        }
    }

    /** Whether somebody is in line who did not give up. */
    boolean isAnyWaiting() {
        return line.stream().anyMatch(place -> !place.isCancelled());
    }

    int size() {
        return line.size();
    }

    /** As asyncio's text forms end: {@code [unlocked, waiters:1]}. */
    String describe(String state) {
        return line.isEmpty() ? "[%s]".formatted(state) : "[%s, waiters:%d]".formatted(state, line.size());
    }
}
