package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Span;

/** The nodes at which a generator is left: {@code yield} and {@code yield from}. Resumed as {@link Resumable} says. */
final class Yielding {
    private Yielding() {}

    /** {@code target = yield value}, or without a target {@code yield value}. */
    static final class Yield extends StatementNode {
        private final int state;
        private final @Nullable ExpressionNode value;
        private final @Nullable Target target;

        Yield(Span span, int state, @Nullable ExpressionNode value, @Nullable Target target) {
            super(span);
            this.state = state;
            this.value = value;
            this.target = target;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            if (frame.progress[state] == 0) {
                frame.value = value == null ? PyNone.NONE : value.evaluate(frame);
                frame.progress[state] = 1;
                return YIELD;
            }
            frame.progress[state] = 0;
            PyError thrown = frame.thrown;
            if (thrown != null) {
                frame.thrown = null;
                thrown.exception().raisedWhile(frame.thread.handled());
                throw marked(frame, thrown);
            }
            if (target != null && frame.sent != null) {
                target.assign(frame, frame.sent);
            }
            return NORMAL;
        }
    }

    /** {@code target = yield from value}. */
    static final class YieldFrom extends StatementNode {
        private final int state;
        private final int slot;
        private final ExpressionNode value;
        private final @Nullable Target target;

        YieldFrom(Span span, int state, int slot, ExpressionNode value, @Nullable Target target) {
            super(span);
            this.state = state;
            this.slot = slot;
            this.value = value;
            this.target = target;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object source;
            Object item;
            if (frame.progress[state] == 0) {
                Object iterable = value.evaluate(frame);
                if (iterable instanceof PyAwaitable awaitable) {
                    return finish(frame, Awaiting.from(frame, awaitable, span));
                }
                source = iterator(frame, iterable);
                frame.slots[slot] = source;
                frame.progress[state] = 1;
                frame.sent = PyNone.NONE;
            }
            source = java.util.Objects.requireNonNull(frame.slots[slot]);
            try {
                item = pass(frame, source);
            } catch (PyError error) {
                frame.progress[state] = 0;
                if (error.is(Exceptions.STOP_ITERATION)) {
                    return finish(frame, GeneratorMethods.stopValue(error.exception()));
                }
                throw marked(frame, error);
            }
            if (item == null) {
                frame.progress[state] = 0;
                return finish(frame, source instanceof PyGenerator generator ? generator.returned() : PyNone.NONE);
            }
            frame.value = item;
            return YIELD;
        }

        private Object iterator(Frame frame, Object iterable) {
            try {
                return Iteration.of(frame.thread, iterable);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private int finish(Frame frame, Object result) {
            frame.slots[slot] = null;
            if (target != null) {
                target.assign(frame, result);
            }
            return NORMAL;
        }

        /** Hands what was sent or thrown in on to the inner iterator; its next item, null at its end. */
        private static @Nullable Object pass(Frame frame, Object source) {
            PyError thrown = frame.thrown;
            Object sent = frame.sent;
            if (thrown != null) {
                frame.thrown = null;
                return throwOn(frame, source, thrown);
            }
            if (source instanceof PyGenerator generator) {
                return generator.body().isDone() ? null : generator.resume(frame.thread, sent, null);
            }
            return sent == null || sent == PyNone.NONE
                    ? Iteration.next(frame.thread, source)
                    : Calls.callMethod(frame.thread, source, "send", sent);
        }

        private static @Nullable Object throwOn(Frame frame, Object source, PyError thrown) {
            if (thrown.is(Exceptions.GENERATOR_EXIT)) {
                if (source instanceof PyGenerator generator) {
                    generator.close(frame.thread);
                } else if (Calls.method(source, "close") instanceof Object close) {
                    Calls.call(frame.thread, close);
                }
                throw thrown;
            }
            if (source instanceof PyGenerator generator) {
                return generator.body().isDone() ? null : generator.resume(frame.thread, null, thrown);
            }
            Object method = Calls.method(source, "throw");
            if (method == null) {
                throw thrown;
            }
            return Calls.call(frame.thread, method, thrown.exception());
        }
    }
}
