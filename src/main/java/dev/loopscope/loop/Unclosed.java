package dev.loopscope.loop;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a loop closes by coroutines: each when its owner was collected as garbage, and all that are left when the loop is
 * about to end. (asyncio's {@code _asyncgens} and their hooks.) On the loop's thread only.
 */
final class Unclosed {
    private final EventLoop loop;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Set<Entry> entries = new LinkedHashSet<>();
    private boolean ended;

    Unclosed(EventLoop loop) {
        this.loop = loop;
    }

    /** {@code closeable}, which must not keep {@code owner}, is of no use once that is gone. */
    void add(Object owner, AsyncCloseable closeable) {
        if (ended && loop.isDebug()) {
            loop.machine().warn("ResourceWarning",
                    "asynchronous generator %s was scheduled after loop.shutdown_asyncgens() call"
                            .formatted(closeable));
        }
        entries.add(new Entry(owner, closeable, collected));
    }

    boolean isEmpty() {
        return left().isEmpty();
    }

    private List<AsyncCloseable> left() {
        return entries.stream().map(entry -> entry.closeable).filter(closeable -> !closeable.isClosed()).toList();
    }

    /** Begins to close what lost its owner since the last look. */
    void closeCollected() {
        for (Object entry = collected.poll(); entry != null; entry = collected.poll()) {
            AsyncCloseable lost = ((Entry) entry).closeable;
            if (entries.remove(entry) && !lost.isClosed()) {
                loop.callSoon("create_task", () -> loop.createTask(lost.aclose()));
            }
        }
    }

    /** A coroutine that closes all and takes no more. */
    Coroutine<@Nullable Void> closeAll() {
        return Coroutine.of("shutdown_asyncgens", () -> {
            ended = true;
            List<AsyncCloseable> left = left();
            entries.clear();
            List<@Nullable Object> ends = Async.await(
                    Async.gatherReturningExceptions(left.stream().map(AsyncCloseable::aclose).toList()));
            for (int i = 0; i < left.size(); i++) {
                if (ends.get(i) instanceof Exception error) {
                    report(left.get(i), error);
                }
            }
            return null;
        });
    }

    private void report(AsyncCloseable closeable, Exception error) {
        loop.callExceptionHandler(ExceptionContext
                .of("an error occurred during closing of asynchronous generator " + closeable, error)
                .with("asyncgen", closeable));
    }

    /** What is to be closed, and an eye on its owner that does not keep it. */
    private static final class Entry extends PhantomReference<Object> {
        private final AsyncCloseable closeable;

        private Entry(Object owner, AsyncCloseable closeable, ReferenceQueue<Object> collected) {
            super(owner, collected);
            this.closeable = closeable;
        }
    }
}
