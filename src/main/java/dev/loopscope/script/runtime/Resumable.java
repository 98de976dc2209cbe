package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Span;

/**
 * The nodes of statements that a generator can be left in the middle of. Each keeps how far it has come in the frame's
 * {@code progress}, 0 for not begun, and what it needs again in slots of its own; when the frame is resumed it is run from
 * the top and every node goes on where it was.
 */
final class Resumable {
    private Resumable() {}

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

    /** Statements one after another; its progress is the number of the one that it is in. */
    static final class Block extends StatementNode {
        private final int state;
        private final StatementNode[] statements;

        Block(Span span, int state, List<StatementNode> statements) {
            super(span);
            this.state = state;
            this.statements = statements.toArray(StatementNode[]::new);
        }

        @Override
        int execute(Frame frame) {
            int from = frame.progress[state];
            for (int i = from; i < statements.length; i++) {
                frame.progress[state] = i;
                int next;
                try {
                    next = statements[i].execute(frame);
                } catch (Throwable leaving) {
                    frame.progress[state] = 0;
                    throw leaving;
                }
                if (next != NORMAL) {
                    if (next != YIELD) {
                        frame.progress[state] = 0;
                    }
                    return next;
                }
            }
            frame.progress[state] = 0;
            return NORMAL;
        }
    }

    /** {@code if test: body else: orElse}: 1 in the body, 2 in the other. */
    static final class Branch extends StatementNode {
        private final int state;
        private final ExpressionNode test;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;

        Branch(Span span, int state, ExpressionNode test, StatementNode body, @Nullable StatementNode orElse) {
            super(span);
            this.state = state;
            this.test = test;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            if (at == 0) {
                frame.enter(this);
                at = test.test(frame) ? 1 : 2;
            }
            frame.progress[state] = 0;
            StatementNode chosen = at == 1 ? body : orElse;
            int next = chosen == null ? NORMAL : chosen.execute(frame);
            if (next == YIELD) {
                frame.progress[state] = at;
            }
            return next;
        }
    }

    /** {@code while test: body else: orElse}: 1 in what the test needs first, 2 in the body, 3 in the other. */
    static final class While extends StatementNode {
        private final int state;
        private final @Nullable StatementNode before;
        private final ExpressionNode test;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;

        While(Span span, int state, @Nullable StatementNode before, ExpressionNode test, StatementNode body,
                @Nullable StatementNode orElse) {
            super(span);
            this.state = state;
            this.before = before;
            this.test = test;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            frame.progress[state] = 0;
            while (at != 3) {
                if (at != 2) {
                    frame.enter(this);
                    if (before != null && before.execute(frame) == YIELD) {
                        frame.progress[state] = 1;
                        return YIELD;
                    }
                    if (!test.test(frame)) {
                        break;
                    }
                }
                at = 0;
                int next = body.execute(frame);
                if (next == YIELD) {
                    frame.progress[state] = 2;
                    return next;
                }
                if (next == BREAK) {
                    return NORMAL;
                }
                if (next == RETURN) {
                    return next;
                }
                frame.check();
            }
            int next = orElse == null ? NORMAL : orElse.execute(frame);
            if (next == YIELD) {
                frame.progress[state] = 3;
            }
            return next;
        }
    }

    /** {@code for target in iterable: body else: orElse}: 1 in the body, 2 in the other. */
    static final class For extends StatementNode {
        private final Span whole;
        private final int state;
        private final int slot;
        private final Target target;
        private final ExpressionNode iterable;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;
        private final boolean async;
        private final boolean fresh;

        For(Span span, Span whole, int state, int slot, boolean async, Target target, ExpressionNode iterable,
                StatementNode body,
                @Nullable StatementNode orElse) {
            super(span);
            this.whole = whole;
            this.state = state;
            this.slot = slot;
            this.async = async;
            this.target = target;
            this.iterable = iterable;
            this.body = body;
            this.orElse = orElse;
            this.fresh = Invocation.isCall(iterable);
        }

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            frame.progress[state] = 0;
            if (at == 0) {
                frame.enter(this);
                frame.slots[slot] = async ? Awaiting.begin(frame, iterable) : Loops.begin(frame, iterable);
            }
            if (at != 2) {
                int next = rounds(frame, at == 1);
                if (next != NORMAL) {
                    return next == BREAK ? NORMAL : next;
                }
            }
            int next = orElse == null ? NORMAL : orElse.execute(frame);
            if (next == YIELD) {
                frame.progress[state] = 2;
            }
            return next;
        }

        private int rounds(Frame frame, boolean inBody) {
            Object iterator = java.util.Objects.requireNonNull(frame.slots[slot]);
            boolean keep = false;
            try {
                for (boolean resumed = inBody;; resumed = false) {
                    if (!resumed) {
                        frame.enter(this);
                        Object item = async
                                ? Awaiting.next(frame, iterator, whole)
                                : Loops.next(frame, iterator, iterable);
                        if (item == null) {
                            frame.slots[slot] = null;
                            keep = true;
                            return NORMAL;
                        }
                        target.assign(frame, item);
                    }
                    int next = body.execute(frame);
                    if (next == YIELD) {
                        frame.progress[state] = 1;
                        keep = true;
                        return next;
                    }
                    if (next == BREAK || next == RETURN) {
                        return next;
                    }
                    frame.check();
                }
            } finally {
                if (!keep) {
                    frame.slots[slot] = null;
                    if (fresh) {
                        Loops.drop(frame, iterator);
                    }
                }
            }
        }
    }

    /** {@code try: body except …: … else: orElse}: 1 in the body, 2 in the else, 3 and more in a handler. */
    static final class Try extends StatementNode {
        private static final int IN_BODY = 1;
        private static final int IN_ELSE = 2;
        private static final int IN_HANDLER = 3;

        private final int state;
        private final int slot;
        private final StatementNode body;
        private final List<Handling.Handler> handlers;
        private final @Nullable StatementNode orElse;

        Try(Span span, int state, int slot, StatementNode body, List<Handling.Handler> handlers,
                @Nullable StatementNode orElse) {
            super(span);
            this.state = state;
            this.slot = slot;
            this.body = body;
            this.handlers = handlers;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            frame.progress[state] = 0;
            if (at >= IN_HANDLER) {
                return resumeHandler(frame, handlers.get(at - IN_HANDLER), at);
            }
            int next = NORMAL;
            if (at <= IN_BODY) {
                try {
                    next = body.execute(frame);
                } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                    return handle(frame, Handling.caught(frame, thrown));
                }
                if (next == YIELD) {
                    frame.progress[state] = IN_BODY;
                    return next;
                }
            }
            if (next == NORMAL && orElse != null) {
                next = orElse.execute(frame);
                if (next == YIELD) {
                    frame.progress[state] = IN_ELSE;
                }
            }
            return next;
        }

        private int handle(Frame frame, PyError error) {
            PyException exception = error.exception();
            PyException before = frame.thread.handled();
            frame.thread.setHandled(exception);
            try {
                for (int i = 0; i < handlers.size(); i++) {
                    if (handlers.get(i).takes(frame, exception)) {
                        int next = handlers.get(i).run(frame, exception);
                        keep(frame, next, i + IN_HANDLER, exception);
                        return next;
                    }
                }
            } finally {
                frame.thread.setHandled(before);
            }
            throw error;
        }

        private int resumeHandler(Frame frame, Handling.Handler handler, int at) {
            PyException exception = (PyException) java.util.Objects.requireNonNull(frame.slots[slot]);
            PyException before = frame.thread.handled();
            frame.thread.setHandled(exception);
            int next = NORMAL;
            try {
                next = handler.resume(frame);
                return next;
            } finally {
                frame.thread.setHandled(before);
                keep(frame, next, at, exception);
            }
        }

        private void keep(Frame frame, int next, int at, PyException exception) {
            frame.progress[state] = next == YIELD ? at : 0;
            frame.slots[slot] = next == YIELD ? exception : null;
        }
    }

    /** {@code try: body finally: last}: 1 in the body, 2 in the last part after an end, 3 after an error. */
    static final class Finally extends StatementNode {
        private final int state;
        private final int slot;
        private final StatementNode body;
        private final StatementNode last;

        Finally(Span span, int state, int slot, StatementNode body, StatementNode last) {
            super(span);
            this.state = state;
            this.slot = slot;
            this.body = body;
            this.last = last;
        }

        /** How the body ended. */
        private record Ended(int next, @Nullable Object value, @Nullable PyError error) {}

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            frame.progress[state] = 0;
            Ended ended = at == 2 ? (Ended) java.util.Objects.requireNonNull(frame.slots[slot]) : null;
            if (ended == null) {
                try {
                    int next = body.execute(frame);
                    if (next == YIELD) {
                        frame.progress[state] = 1;
                        return next;
                    }
                    ended = new Ended(next, frame.value, null);
                } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                    ended = new Ended(NORMAL, null, Handling.caught(frame, thrown));
                }
            }
            return finish(frame, ended);
        }

        private int finish(Frame frame, Ended ended) {
            PyException before = frame.thread.handled();
            if (ended.error != null) {
                frame.thread.setHandled(ended.error.exception());
            }
            int next;
            try {
                next = last.execute(frame);
            } finally {
                frame.thread.setHandled(before);
            }
            if (next == YIELD) {
                frame.progress[state] = 2;
                frame.slots[slot] = ended;
                return next;
            }
            frame.slots[slot] = null;
            if (next != NORMAL) {
                return next;
            }
            if (ended.error != null) {
                throw ended.error;
            }
            frame.value = ended.value;
            return ended.next;
        }
    }

    /** {@code with context as target: body}: 1 in the body. */
    static final class With extends StatementNode {
        private final int state;
        private final int slot;
        private final boolean async;
        private final ExpressionNode context;
        private final @Nullable Target target;
        private final StatementNode body;

        With(Span span, int state, int slot, boolean async, ExpressionNode context, @Nullable Target target,
                StatementNode body) {
            super(span);
            this.state = state;
            this.slot = slot;
            this.async = async;
            this.context = context;
            this.target = target;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            int at = frame.progress[state];
            frame.progress[state] = 0;
            if (at == 0) {
                frame.enter(this);
                Object manager = context.evaluate(frame);
                frame.slots[slot] = async
                        ? Awaiting.enter(frame, manager, context, target)
                        : Handling.enter(frame, manager, context, target);
            }
            Object exit = java.util.Objects.requireNonNull(frame.slots[slot]);
            int next;
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                frame.slots[slot] = null;
                PyError error = Handling.caught(frame, thrown);
                if (async) {
                    Awaiting.exitAfter(frame, exit, error, context);
                } else {
                    Handling.exitAfter(frame, exit, error, context);
                }
                return NORMAL;
            }
            if (next == YIELD) {
                frame.progress[state] = 1;
                return next;
            }
            frame.slots[slot] = null;
            if (async) {
                Awaiting.exit(frame, exit, context);
            } else {
                Handling.exit(frame, exit, context);
            }
            return next;
        }
    }
}
