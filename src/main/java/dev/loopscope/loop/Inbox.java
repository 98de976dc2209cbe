package dev.loopscope.loop;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** The handles that threads other than the loop's hand in, kept in the order in which they came. */
final class Inbox {
    // written by any thread; the entries lead from the latest to the first
    private final AtomicReference<@Nullable Entry> latest = new AtomicReference<>();

    boolean isEmpty() {
        return latest.get() == null;
    }

    void add(Handle handle) {
        Entry entry = new Entry(handle);
        do {
            entry.next = latest.get();
        } while (!latest.compareAndSet(entry.next, entry));
    }

    /** Gives everything that came so far to {@code taker}, the first first. */
    void empty(Consumer<Handle> taker) {
        for (Entry entry = firstToLatest(latest.getAndSet(null)); entry != null; entry = entry.next) {
            taker.accept(entry.handle);
        }
    }

    /** Turns the chain round. It belongs to the caller alone. */
    private static @Nullable Entry firstToLatest(@Nullable Entry latest) {
        Entry first = null;
        Entry entry = latest;
        while (entry != null) {
            Entry earlier = entry.next;
            entry.next = first;
            first = entry;
            entry = earlier;
        }
        return first;
    }

    private static final class Entry {
        private final Handle handle;
        private @Nullable Entry next;

        private Entry(Handle handle) {
            this.handle = handle;
        }
    }
}
