package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes that wait: {@code await}, {@code async for}, {@code async with}. */
public final class Awaiting {
    private Awaiting() {}

    /** {@code await value}. */
    static final class Await extends ExpressionNode {
        private final ExpressionNode value;

        Await(Span span, ExpressionNode value) {
            super(span);
            this.value = value;
        }

        @Override
        Object evaluate(Frame frame) {
            return await(frame, value.evaluate(frame), span);
        }
    }

    static Object await(Frame frame, Object value, Span span) {
        try {
            return await(frame.thread, value);
        } catch (PyError error) {
            throw ExpressionNode.marked(frame, error, span);
        }
    }

    /** {@code yield from awaited}: waits for a coroutine, or for what {@code __await__} of one gave. */
    static Object from(Frame frame, PyAwaitable awaited, Span span) {
        try {
            return awaited.await(frame.thread);
        } catch (PyError error) {
            throw ExpressionNode.marked(frame, error, span);
        }
    }

    /** Waits for any object that can be awaited. */
    public static Object await(PyThread thread, Object value) {
        if (value instanceof PyAwaitable awaitable && !(value instanceof PyAwaitIterator)) {
            return awaitable.await(thread);
        }
        if (value instanceof PyGenerator generator && generator.isCoroutine()) {
            return drive(thread, generator);
        }
        PyCallable method = Calls.method(value, "__await__");
        if (method == null) {
            throw Raise.typeError("object %s can't be used in 'await' expression", Types.of(value).name());
        }
        Object iterator = method.call0(thread);
        if (iterator instanceof PyAwaitIterator built) {
            return built.await(thread);
        }
        if (iterator instanceof PyCoroutine) {
            throw Raise.typeError("__await__() returned a coroutine");
        }
        if (Types.of(iterator).lookup("__next__") == null) {
            throw Raise.typeError("__await__() returned non-iterator of type '%s'", Types.of(iterator).name());
        }
        return drive(thread, iterator);
    }

    /** Whether {@link #await(PyThread, Object)} takes it. */
    public static boolean isAwaitable(Object value) {
        return value instanceof PyAwaitable || value instanceof PyGenerator generator && generator.isCoroutine()
                || Types.of(value).lookup("__await__") != null;
    }

    /** Goes through an iterator of {@code __await__}, waiting for what it yields. */
    private static Object drive(PyThread thread, Object iterator) {
        Object sent = PyNone.NONE;
        PyError thrown = null;
        while (true) {
            PyThread now = PyThread.current();
            Object yielded;
            try {
                yielded = step(now, iterator, sent, thrown);
            } catch (PyError error) {
                if (error.is(Exceptions.STOP_ITERATION) && !(iterator instanceof PyGenerator)) {
                    return GeneratorMethods.stopValue(error.exception());
                }
                throw error;
            }
            if (yielded == null) {
                return iterator instanceof PyGenerator generator ? generator.returned() : PyNone.NONE;
            }
            thrown = null;
            try {
                sent = Suspension.on(now, yielded);
            } catch (PyError error) {
                thrown = error;
            }
        }
    }

    private static @Nullable Object step(PyThread thread, Object iterator, Object sent, @Nullable PyError thrown) {
        if (iterator instanceof PyGenerator generator) {
            return generator.body().isDone() ? null : generator.resume(thread, sent, thrown);
        }
        if (thrown == null) {
            return sent == PyNone.NONE
                    ? Calls.callMethod(thread, iterator, "__next__")
                    : Calls.callMethod(thread, iterator, "send", sent);
        }
        if (Types.of(iterator).lookup("throw") == null) {
            throw thrown;
        }
        return Calls.callMethod(thread, iterator, "throw", thrown.exception());
    }

    /** {@code async for target in iterable: body else: orElse}. */
    static final class For extends StatementNode {
        /** What tracebacks show when the iterator raises: the loop with its body. */
        private final Span whole;
        private final Target target;
        private final ExpressionNode iterable;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;

        For(Span span, Span whole, Target target, ExpressionNode iterable, StatementNode body,
                @Nullable StatementNode orElse) {
            super(span);
            this.whole = whole;
            this.target = target;
            this.iterable = iterable;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object iterator = begin(frame, iterable);
            boolean own = iterator instanceof PyAsyncGenerator fresh && iterable instanceof Invocation.Call
                    && !fresh.hasBegun();
            try {
                for (Object item = next(frame, iterator, whole); item != null; item = next(frame, iterator, whole)) {
                    target.assign(frame, item);
                    int next = body.execute(frame);
                    if (next == BREAK) {
                        return NORMAL;
                    }
                    if (next == RETURN) {
                        return next;
                    }
                    frame.check();
                    frame.enter(this);
                }
            } finally {
                if (own) {
                    AsyncGenerators.drop(frame.thread, (PyAsyncGenerator) iterator);
                }
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    /** The asynchronous iterator of what {@code iterable} gives. */
    static Object begin(Frame frame, ExpressionNode iterable) {
        Object value = iterable.evaluate(frame);
        try {
            return iterator(frame.thread, value);
        } catch (PyError error) {
            throw iterable.marked(frame, error);
        }
    }

    /** {@code aiter(value)}. */
    public static Object iterator(PyThread thread, Object value) {
        if (value instanceof PyAsyncGenerator) {
            return value;
        }
        Object iterator = Calls.special(thread, value, "__aiter__");
        if (iterator == null) {
            throw Raise.typeError("'async for' requires an object with __aiter__ method, got %s",
                    Types.of(value).name());
        }
        if (Types.of(iterator).lookup("__anext__") == null) {
            throw Raise.typeError("'async for' received an object from __aiter__ that does not implement __anext__: %s",
                    Types.of(iterator).name());
        }
        return iterator;
    }

    /** The next item of an asynchronous iterator, null at its end. */
    static @Nullable Object next(Frame frame, Object iterator, Span span) {
        try {
            if (iterator instanceof PyAsyncGenerator generator) {
                return generator.step(frame.thread, PyNone.NONE, null);
            }
            Object awaitable = Calls.special(frame.thread, iterator, "__anext__");
            return await(frame.thread, java.util.Objects.requireNonNull(awaitable));
        } catch (PyError error) {
            if (error.is(Exceptions.STOP_ASYNC_ITERATION)) {
                return null;
            }
            throw ExpressionNode.marked(frame, error, span);
        }
    }

    /** {@code async with context as target: body}. */
    static final class With extends StatementNode {
        private final ExpressionNode context;
        private final @Nullable Target target;
        private final StatementNode body;

        With(Span span, ExpressionNode context, @Nullable Target target, StatementNode body) {
            super(span);
            this.context = context;
            this.target = target;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object manager = context.evaluate(frame);
            Object exit = enter(frame, manager, context, target);
            int next;
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                exitAfter(frame, exit, Handling.caught(frame, thrown), context);
                return NORMAL;
            }
            exit(frame, exit, context);
            return next;
        }
    }

    static Object enter(Frame frame, Object manager, ExpressionNode context, @Nullable Target target) {
        Object entered;
        Object exit;
        try {
            Object enter = Calls.method(manager, "__aenter__");
            exit = Calls.method(manager, "__aexit__");
            if (enter == null || exit == null) {
                throw Raise.typeError("'%s' object does not support the asynchronous context manager protocol%s",
                        Types.of(manager).name(), enter == null ? "" : " (missed __aexit__ method)");
            }
            entered = await(frame.thread, Calls.call(frame.thread, enter));
        } catch (PyError error) {
            throw context.marked(frame, error);
        }
        if (target != null) {
            target.assign(frame, entered);
        }
        return exit;
    }

    static void exit(Frame frame, Object exit, ExpressionNode context) {
        Object value = frame.value;
        try {
            await(frame.thread, Calls.call(frame.thread, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE));
        } catch (PyError error) {
            throw context.marked(frame, error);
        }
        frame.value = value;
    }

    static void exitAfter(Frame frame, Object exit, PyError error, ExpressionNode context) {
        PyException before = frame.thread.handled();
        PyException exception = error.exception();
        frame.thread.setHandled(exception);
        boolean taken;
        try {
            Object answer = await(frame.thread, Calls.call(frame.thread, exit, exception.type(), exception,
                    Handling.traceback(exception)));
            taken = Truth.of(frame.thread, answer);
        } catch (PyError another) {
            throw context.marked(frame, another);
        } finally {
            frame.thread.setHandled(before);
        }
        if (!taken) {
            throw error;
        }
    }
}
