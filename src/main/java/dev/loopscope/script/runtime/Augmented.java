package dev.loopscope.script.runtime;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Items;
import dev.loopscope.script.object.Operators;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.syntax.Span;

/** The nodes of {@code target op= value} for targets whose parts are evaluated once. */
final class Augmented {
    private Augmented() {}

    /** {@code object.name op= value}. */
    static final class OfObject extends StatementNode {
        private final ExpressionNode object;
        private final String name;
        private final BinaryOperator operator;
        private final ExpressionNode value;
        private final Targets.OfObject target;

        OfObject(Span span, Span part, ExpressionNode object, String name, BinaryOperator operator,
                ExpressionNode value) {
            super(span);
            this.object = object;
            this.name = name;
            this.operator = operator;
            this.value = value;
            this.target = new Targets.OfObject(part, object, name);
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object owner = object.evaluate(frame);
            Object before;
            try {
                before = Attributes.get(frame.thread, owner, name);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, target.span);
            }
            target.assign(frame, owner, combined(frame, this, operator, before, value));
            return NORMAL;
        }
    }

    /** {@code container[index] op= value}. */
    static final class OfContainer extends StatementNode {
        private final ExpressionNode container;
        private final ExpressionNode index;
        private final BinaryOperator operator;
        private final ExpressionNode value;
        private final Targets.OfContainer target;

        OfContainer(Span span, Span part, ExpressionNode container, ExpressionNode index, BinaryOperator operator,
                ExpressionNode value) {
            super(span);
            this.container = container;
            this.index = index;
            this.operator = operator;
            this.value = value;
            this.target = new Targets.OfContainer(part, container, index);
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object owner = container.evaluate(frame);
            Object place = index.evaluate(frame);
            Object before;
            try {
                before = Items.get(frame.thread, owner, place);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, target.span);
            }
            target.assign(frame, owner, place, combined(frame, this, operator, before, value));
            return NORMAL;
        }
    }

    private static Object combined(Frame frame, StatementNode statement, BinaryOperator operator, Object before,
            ExpressionNode value) {
        Object operand = value.evaluate(frame);
        try {
            return Operators.inPlace(frame.thread, operator, before, operand);
        } catch (PyError error) {
            throw statement.marked(frame, error);
        }
    }
}
