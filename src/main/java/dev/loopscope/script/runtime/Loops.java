package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.syntax.Span;

/** The nodes of loops. */
final class Loops {
    private Loops() {}

    /** {@code while test: body else: orElse}. */
    static final class While extends StatementNode {
        private final ExpressionNode test;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;

        While(Span span, ExpressionNode test, StatementNode body, @Nullable StatementNode orElse) {
            super(span);
            this.test = test;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            while (true) {
                frame.enter(this);
                if (!test.test(frame)) {
                    break;
                }
                int next = body.execute(frame);
                if (next == BREAK) {
                    return NORMAL;
                }
                if (next == RETURN) {
                    return next;
                }
                frame.check();
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    /** {@code for target in iterable: body else: orElse}. */
    static final class For extends StatementNode {
        private final Target target;
        private final ExpressionNode iterable;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;
        private final boolean fresh;

        For(Span span, Target target, ExpressionNode iterable, StatementNode body, @Nullable StatementNode orElse) {
            super(span);
            this.target = target;
            this.iterable = iterable;
            this.body = body;
            this.orElse = orElse;
            this.fresh = Invocation.isCall(iterable);
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object iterator = begin(frame, iterable);
            boolean exhausted = false;
            try {
                while (true) {
                    Object item = next(frame, iterator, iterable);
                    if (item == null) {
                        exhausted = true;
                        break;
                    }
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
                if (!exhausted && fresh) {
                    drop(frame, iterator);
                }
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    static Object begin(Frame frame, ExpressionNode iterable) {
        Object value = iterable.evaluate(frame);
        try {
            return Iteration.of(frame.thread, value);
        } catch (PyError error) {
            throw iterable.marked(frame, error);
        }
    }

    static @Nullable Object next(Frame frame, Object iterator, ExpressionNode iterable) {
        try {
            return Iteration.next(frame.thread, iterator);
        } catch (PyError error) {
            throw iterable.marked(frame, error);
        }
    }

    /** The loop was left in the middle of a generator that nobody else has: it ends now, as where references are counted. */
    static void drop(Frame frame, Object iterator) {
        if (iterator instanceof PyGenerator generator) {
            Object returned = frame.value;
            generator.close(frame.thread);
            frame.value = returned;
        }
    }
}
