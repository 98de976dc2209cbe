package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.syntax.Span;

/** The nodes of simple statements and of sequences of statements. */
final class Flow {
    private Flow() {}

    /** {@code pass}. */
    static final class Pass extends StatementNode {
        Pass(Span span) {
            super(span);
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            return NORMAL;
        }
    }

    /** {@code break} and {@code continue}. */
    static final class Jump extends StatementNode {
        private final int where;

        Jump(Span span, int where) {
            super(span);
            this.where = where;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            return where;
        }
    }

    /** Statements one after another. */
    static final class Block extends StatementNode {
        private final StatementNode[] statements;

        Block(Span span, List<StatementNode> statements) {
            super(span);
            this.statements = statements.toArray(StatementNode[]::new);
        }

        @Override
        int execute(Frame frame) {
            for (StatementNode statement : statements) {
                int next = statement.execute(frame);
                if (next != NORMAL) {
                    return next;
                }
            }
            return NORMAL;
        }
    }

    /** An expression that stands alone. */
    static final class Expression extends StatementNode {
        private final ExpressionNode value;

        Expression(Span span, ExpressionNode value) {
            super(span);
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object result = value.evaluate(frame);
            if (result instanceof PyCoroutine coroutine) {
                coroutine.dropped(frame);
            }
            return NORMAL;
        }
    }

    /** {@code target = value}. */
    static final class Assignment extends StatementNode {
        private final Target target;
        private final ExpressionNode value;

        Assignment(Span span, Target target, ExpressionNode value) {
            super(span);
            this.target = target;
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            target.assign(frame, value.evaluate(frame));
            return NORMAL;
        }
    }

    /** {@code a = b = value}. */
    static final class Assignments extends StatementNode {
        private final List<Target> targets;
        private final ExpressionNode value;

        Assignments(Span span, List<Target> targets, ExpressionNode value) {
            super(span);
            this.targets = targets;
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object result = value.evaluate(frame);
            for (Target target : targets) {
                target.assign(frame, result);
            }
            return NORMAL;
        }
    }

    /** {@code del target}. */
    static final class Deletion extends StatementNode {
        private final List<Target> targets;

        Deletion(Span span, List<Target> targets) {
            super(span);
            this.targets = targets;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            targets.forEach(target -> target.delete(frame));
            return NORMAL;
        }
    }

    /** {@code return value}. */
    static final class Return extends StatementNode {
        private final @Nullable ExpressionNode value;

        Return(Span span, @Nullable ExpressionNode value) {
            super(span);
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            frame.value = value == null ? PyNone.NONE : value.evaluate(frame);
            return RETURN;
        }
    }

    /** {@code if test: body else: orElse}. */
    static final class Branch extends StatementNode {
        private final ExpressionNode test;
        private final StatementNode body;
        private final @Nullable StatementNode orElse;

        Branch(Span span, ExpressionNode test, StatementNode body, @Nullable StatementNode orElse) {
            super(span);
            this.test = test;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            if (test.test(frame)) {
                return body.execute(frame);
            }
            return orElse == null ? NORMAL : orElse.execute(frame);
        }
    }

    /** {@code assert test, message}. */
    static final class Assertion extends StatementNode {
        private final ExpressionNode test;
        private final @Nullable ExpressionNode message;

        Assertion(Span span, ExpressionNode test, @Nullable ExpressionNode message) {
            super(span);
            this.test = test;
            this.message = message;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            if (test.test(frame)) {
                return NORMAL;
            }
            PyError error = message == null
                    ? Raise.of(Exceptions.ASSERTION_ERROR)
                    : Raise.of(Exceptions.ASSERTION_ERROR, message.evaluate(frame));
            throw ExpressionNode.marked(frame, error, test.span);
        }
    }
}
