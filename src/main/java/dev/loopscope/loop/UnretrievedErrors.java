package dev.loopscope.loop;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.ProgramExit;
import dev.loopscope.trace.TraceEvent.ErrorNeglected;

/**
 * The exceptions of a loop's futures that nobody has fetched. One is reported when its future was collected as garbage, or
 * at the latest when the loop is closed.
 */
final class UnretrievedErrors {
    private final EventLoop loop;
    private final ReferenceQueue<LoopFuture<?>> collected = new ReferenceQueue<>();
    /** In the order of failing; keeps the entries, not their futures. Written by any thread. */
    private final Set<Entry> entries = Collections.synchronizedSet(new LinkedHashSet<>());

    UnretrievedErrors(EventLoop loop) {
        this.loop = loop;
    }

    /** {@code future} failed; the entry is to be removed when somebody fetches the exception. */
    Entry add(LoopFuture<?> future, Throwable exception) {
        Entry entry = new Entry(future, exception);
        entries.add(entry);
        return entry;
    }

    /** Reports what was collected since the last look. */
    void reportCollected() {
        for (Object entry = collected.poll(); entry != null; entry = collected.poll()) {
            ((Entry) entry).report();
        }
    }

    /** The loop is closed: reports what is left. What ends the program is on its way, and who takes it may fetch it. */
    void reportAtClose() {
        for (Entry entry : List.copyOf(entries)) {
            if (entry.exception instanceof ProgramExit) {
                loop.machine().atEnd(entry::report);
            } else {
                entry.report();
            }
        }
    }

    /** Reports whatever is left. */
    void reportAll() {
        List.copyOf(entries).forEach(Entry::report);
    }

    /** What is known of a failed future without keeping it. */
    final class Entry extends PhantomReference<LoopFuture<?>> {
        private final String type;
        private final String text;
        private final Throwable exception;
        private final @Nullable Origin origin;
        private final long id;

        private Entry(LoopFuture<?> future, Throwable exception) {
            super(future, collected);
            this.type = future.type();
            this.text = future.epitaph();
            this.exception = exception;
            this.origin = future.origin();
            this.id = future.id();
        }

        /** Somebody fetched the exception. */
        void remove() {
            entries.remove(this);
        }

        private void report() {
            if (entries.remove(this)) {
                loop.machine().offer(new ErrorNeglected(loop.machine().stamp(), id));
                String future = "%s exception=%s%s>".formatted(text, loop.language().exception(exception),
                        origin == null ? "" : origin.brief());
                loop.callExceptionHandler(
                        ExceptionContext.of(type + " exception was never retrieved", exception).with("future", future)
                                .from(origin));
            }
        }
    }
}
