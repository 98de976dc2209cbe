package dev.loopscope.loop;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The handles that threads other than the loop's hand in, kept in the order in which they came. They are chained to each
 * other, the latest first, so that handing one in allocates nothing.
 */
final class Inbox {
    // written by any thread
    private final AtomicReference<@Nullable Handle> latest = new AtomicReference<>();

    boolean isEmpty() {
        return latest.get() == null;
    }

    void add(Handle handle) {
        Handle before;
        do {
            before = latest.get();
            handle.next = before;
        } while (!latest.compareAndSet(before, handle));
    }

    /** Gives everything that came so far to {@code taker}, the first first. */
    void empty(Consumer<Handle> taker) {
        Handle handle = firstToLatest(latest.getAndSet(null));
        while (handle != null) {
            Handle after = handle.next;
            handle.next = null;
            taker.accept(handle);
            handle = after;
        }
    }

    /** Turns the chain round. It belongs to the caller alone. */
    private static @Nullable Handle firstToLatest(@Nullable Handle latest) {
        Handle first = null;
        Handle handle = latest;
        while (handle != null) {
            Handle before = handle.next;
            handle.next = first;
            first = handle;
            handle = before;
        }
        return first;
    }
}
