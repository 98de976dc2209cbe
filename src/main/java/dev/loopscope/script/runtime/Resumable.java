package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Span;

/**
 * The nodes of statements that a generator can be left in the middle of. Each keeps how far it has come in the frame's
 * {@code progress}, 0 for not begun, and what it needs again in slots of its own; when the frame is resumed it is run from
 * the top and every node goes on where it was.
 */
final class Resumable {
    private Resumable() {}

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
}
