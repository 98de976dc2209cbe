package dev.loopscope.script.library.asyncio;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.CompletionOrder;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

/** What {@code as_completed()} gives: to be gone through with {@code for} and with {@code async for}. */
final class Completions extends PyIterator {
    private static final PyType TYPE = PyType.library("asyncio.tasks", "_AsCompletedIterator", Types.OBJECT,
            Completions::define);

    private final CompletionOrder<Object> order;
    private final Iterator<Coroutine<Object>> plain;

    private Completions(CompletionOrder<Object> order) {
        super(TYPE);
        this.order = order;
        this.plain = order.iterator();
    }

    static Object of(PyThread thread, Object futures, Object timeout) {
        if (futures instanceof PyFuture || Border.isCoroutine(futures)) {
            throw Raise.typeError("expect an iterable of futures, not %s", Types.of(futures).name());
        }
        List<Awaitable<Object>> awaitables = new ArrayList<>();
        for (Object item : Iteration.toArray(thread, futures)) {
            awaitables.add(Border.anyAwaitable(thread, item));
        }
        return new Completions(Errors.calling(() -> timeout == PyNone.NONE
                ? Async.<Object>asCompleted(awaitables)
                : Async.<Object>asCompleted(awaitables, Border.seconds(thread, timeout))));
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (!plain.hasNext()) {
            return null;
        }
        Coroutine<Object> next = plain.next();
        return PyCoroutine.of(thread, "_wait_for_one", Places.TASKS,
                now -> Border.fromEngine(Suspension.suspended(now, () -> Async.await(next))));
    }

    private Object nextFuture(PyThread thread) {
        if (!order.hasNext()) {
            throw Raise.of(Exceptions.STOP_ASYNC_ITERATION);
        }
        return Border.fromEngine(Suspension.suspended(thread, order::awaitNext));
    }

    private static void define(PyType type) {
        type.method1("__iter__(self)", (_, self) -> self);
        type.method1("__aiter__(self)", (_, self) -> self);
        type.method1("__next__(self)", (thread, self) -> {
            Object next = ((Completions) self).next(thread);
            if (next == null) {
                throw Raise.of(Exceptions.STOP_ITERATION);
            }
            return next;
        });
        type.method1("__anext__(self)", (thread, self) -> PyCoroutine.of(thread, "_AsCompletedIterator.__anext__",
                Places.TASKS, ((Completions) self)::nextFuture));
    }
}
