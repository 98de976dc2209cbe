package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.syntax.Span;

/** The nodes of {@code try} and {@code with} that a generator can be left in the middle of, as {@link Resumable} says. */
final class ResumableHandling {
    private ResumableHandling() {}

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
