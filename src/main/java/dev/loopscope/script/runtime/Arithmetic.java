package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Comparisons;
import dev.loopscope.script.object.Operators;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.syntax.ComparisonOperator;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.UnaryOperator;

import static dev.loopscope.script.syntax.ComparisonOperator.EQ;
import static dev.loopscope.script.syntax.ComparisonOperator.GT;
import static dev.loopscope.script.syntax.ComparisonOperator.GT_E;
import static dev.loopscope.script.syntax.ComparisonOperator.LT;
import static dev.loopscope.script.syntax.ComparisonOperator.LT_E;
import static dev.loopscope.script.syntax.ComparisonOperator.NOT_EQ;

/** The nodes of operators. Those that loops are made of look for whole numbers first. */
final class Arithmetic {
    private Arithmetic() {}

    /** What a node gives each time; null where it is no constant. */
    private static @Nullable Object constantOf(ExpressionNode node) {
        return node instanceof Displays.Constant constant ? constant.value : null;
    }

    /** A node for {@code left operator right}; in place for {@code operator=}. */
    static ExpressionNode binary(Span span, BinaryOperator operator, ExpressionNode left, ExpressionNode right,
            boolean inPlace) {
        return switch (operator) {
            case ADD -> new Add(span, left, right, inPlace);
            case SUB -> new Subtract(span, left, right, inPlace);
            case MULT -> new Multiply(span, left, right, inPlace);
            case MOD -> new Modulo(span, left, right, inPlace);
            case FLOOR_DIV -> new FloorDivide(span, left, right, inPlace);
            case BIT_AND -> new BitAnd(span, left, right, inPlace);
            case MAT_MULT, DIV, POW, LEFT_SHIFT, RIGHT_SHIFT, BIT_OR, BIT_XOR ->
                new Binary(span, operator, left, right, inPlace);
        };
    }

    /** Any operator. */
    static class Binary extends ExpressionNode {
        private final BinaryOperator operator;
        final ExpressionNode left;
        final ExpressionNode right;
        /** What {@link #right} gives each time, null where that is not known. */
        final @Nullable Object constant;
        private final boolean inPlace;

        Binary(Span span, BinaryOperator operator, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span);
            this.operator = operator;
            this.left = left;
            this.right = right;
            this.constant = constantOf(right);
            this.inPlace = inPlace;
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            return general(frame, a, right.evaluate(frame));
        }

        final Object general(Frame frame, Object a, Object b) {
            try {
                return inPlace
                        ? Operators.inPlace(frame.thread, operator, a, b)
                        : Operators.binary(frame.thread, operator, a, b);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    private static final class Add extends Binary {
        Add(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.ADD, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            if (a instanceof Long x && b instanceof Long y) {
                long sum = x + y;
                if (((x ^ sum) & (y ^ sum)) >= 0) {
                    return sum;
                }
            } else if (a instanceof Double x && b instanceof Double y) {
                return x + y;
            }
            return general(frame, a, b);
        }
    }

    private static final class Subtract extends Binary {
        Subtract(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.SUB, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            if (a instanceof Long x && b instanceof Long y) {
                long difference = x - y;
                if (((x ^ y) & (x ^ difference)) >= 0) {
                    return difference;
                }
            } else if (a instanceof Double x && b instanceof Double y) {
                return x - y;
            }
            return general(frame, a, b);
        }
    }

    private static final class Multiply extends Binary {
        Multiply(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.MULT, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            if (a instanceof Long x && b instanceof Long y) {
                long high = Math.multiplyHigh(x, y);
                long low = x * y;
                if (high == low >> 63) {
                    return low;
                }
            } else if (a instanceof Double x && b instanceof Double y) {
                return x * y;
            }
            return general(frame, a, b);
        }
    }

    private static final class Modulo extends Binary {
        Modulo(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.MOD, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            return a instanceof Long x && b instanceof Long y && y != 0
                    ? (Object) Math.floorMod((long) x, (long) y)
                    : general(frame, a, b);
        }
    }

    private static final class FloorDivide extends Binary {
        FloorDivide(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.FLOOR_DIV, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            return a instanceof Long x && b instanceof Long y && y != 0 && y != -1
                    ? (Object) Math.floorDiv((long) x, (long) y)
                    : general(frame, a, b);
        }
    }

    private static final class BitAnd extends Binary {
        BitAnd(Span span, ExpressionNode left, ExpressionNode right, boolean inPlace) {
            super(span, BinaryOperator.BIT_AND, left, right, inPlace);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            return a instanceof Long x && b instanceof Long y ? (Object) (x & y) : general(frame, a, b);
        }

        @Override
        boolean test(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            return a instanceof Long x && b instanceof Long y ? (x & y) != 0 : truth(frame, general(frame, a, b));
        }
    }

    /** {@code -a}, {@code ~a}, {@code +a}. */
    static final class Unary extends ExpressionNode {
        private final UnaryOperator operator;
        private final ExpressionNode operand;

        Unary(Span span, UnaryOperator operator, ExpressionNode operand) {
            super(span);
            this.operator = operator;
            this.operand = operand;
        }

        @Override
        Object evaluate(Frame frame) {
            Object value = operand.evaluate(frame);
            if (operator == UnaryOperator.MINUS && value instanceof Long number && number != Long.MIN_VALUE) {
                return -number;
            }
            try {
                return Operators.unary(frame.thread, operator, value);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    /** {@code not a}. */
    static final class Not extends ExpressionNode {
        private final ExpressionNode operand;

        Not(Span span, ExpressionNode operand) {
            super(span);
            this.operand = operand;
        }

        @Override
        Object evaluate(Frame frame) {
            return !operand.test(frame);
        }

        @Override
        boolean test(Frame frame) {
            return !operand.test(frame);
        }
    }

    /** {@code a and b and c}, {@code a or b or c}. */
    static final class Choice extends ExpressionNode {
        private final boolean and;
        private final ExpressionNode[] operands;

        Choice(Span span, boolean and, List<ExpressionNode> operands) {
            super(span);
            this.and = and;
            this.operands = operands.toArray(ExpressionNode[]::new);
        }

        @Override
        Object evaluate(Frame frame) {
            int last = operands.length - 1;
            for (int i = 0; i < last; i++) {
                Object value = operands[i].evaluate(frame);
                boolean truth = value instanceof Boolean bool ? bool : operands[i].truth(frame, value);
                if (truth != and) {
                    return value;
                }
            }
            return operands[last].evaluate(frame);
        }

        @Override
        boolean test(Frame frame) {
            for (ExpressionNode operand : operands) {
                if (operand.test(frame) != and) {
                    return !and;
                }
            }
            return and;
        }
    }

    /** {@code body if test else orElse}. */
    static final class Conditional extends ExpressionNode {
        private final ExpressionNode test;
        private final ExpressionNode body;
        private final ExpressionNode orElse;

        Conditional(Span span, ExpressionNode test, ExpressionNode body, ExpressionNode orElse) {
            super(span);
            this.test = test;
            this.body = body;
            this.orElse = orElse;
        }

        @Override
        Object evaluate(Frame frame) {
            return test.test(frame) ? body.evaluate(frame) : orElse.evaluate(frame);
        }
    }

    /** A node for {@code left operator right}. */
    static ExpressionNode comparison(Span span, ComparisonOperator operator, ExpressionNode left,
            ExpressionNode right) {
        return operator == ComparisonOperator.IS || operator == ComparisonOperator.IS_NOT
                ? new Identity(span, operator == ComparisonOperator.IS, left, right)
                : new Comparison(span, operator, left, right);
    }

    /** {@code a < b} and the like. */
    private static final class Comparison extends ExpressionNode {
        private final ComparisonOperator operator;
        private final ExpressionNode left;
        private final ExpressionNode right;
        private final @Nullable Object constant;
        // what it says of two whole numbers of which the left one is smaller, equal or larger
        private final boolean ofNumbers;
        private final boolean smaller;
        private final boolean equal;
        private final boolean larger;

        Comparison(Span span, ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
            super(span);
            this.operator = operator;
            this.left = left;
            this.right = right;
            this.constant = constantOf(right);
            this.smaller = is(LT, LT_E, NOT_EQ);
            this.equal = is(EQ, LT_E, GT_E);
            this.larger = is(GT, GT_E, NOT_EQ);
            this.ofNumbers = smaller || equal || larger;
        }

        private boolean is(ComparisonOperator... those) {
            return List.of(those).contains(operator);
        }

        @Override
        Object evaluate(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            return ofNumbers && a instanceof Long x && b instanceof Long y
                    ? (Object) ofNumbers(x, y)
                    : general(frame, a, b);
        }

        @Override
        boolean test(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = constant != null ? constant : right.evaluate(frame);
            if (ofNumbers && a instanceof Long x && b instanceof Long y) {
                return ofNumbers(x, y);
            }
            Object value = general(frame, a, b);
            return value instanceof Boolean bool ? bool : truth(frame, value);
        }

        private boolean ofNumbers(long x, long y) {
            return x < y ? smaller : x == y ? equal : larger;
        }

        private Object general(Frame frame, Object a, Object b) {
            try {
                return Comparisons.compare(frame.thread, operator, a, b);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    private static final class Identity extends ExpressionNode {
        private final boolean same;
        private final ExpressionNode left;
        private final ExpressionNode right;

        Identity(Span span, boolean same, ExpressionNode left, ExpressionNode right) {
            super(span);
            this.same = same;
            this.left = left;
            this.right = right;
        }

        @Override
        Object evaluate(Frame frame) {
            return test(frame);
        }

        @Override
        boolean test(Frame frame) {
            Object a = left.evaluate(frame);
            Object b = right.evaluate(frame);
            return (a == b || (boolean) Comparisons.compare(frame.thread, ComparisonOperator.IS, a, b)) == same;
        }
    }

    /** {@code a < b < c}. */
    static final class Chain extends ExpressionNode {
        private final ExpressionNode first;
        private final ComparisonOperator[] operators;
        private final ExpressionNode[] others;

        Chain(Span span, ExpressionNode first, List<ComparisonOperator> operators, List<ExpressionNode> others) {
            super(span);
            this.first = first;
            this.operators = operators.toArray(ComparisonOperator[]::new);
            this.others = others.toArray(ExpressionNode[]::new);
        }

        @Override
        Object evaluate(Frame frame) {
            Object left = first.evaluate(frame);
            @Nullable
            Object result = null;
            for (int i = 0; i < others.length; i++) {
                Object right = others[i].evaluate(frame);
                try {
                    result = Comparisons.compare(frame.thread, operators[i], left, right);
                } catch (PyError error) {
                    throw marked(frame, error);
                }
                if (i < others.length - 1 && !truth(frame, result)) {
                    return result;
                }
                left = right;
            }
            return java.util.Objects.requireNonNull(result);
        }
    }
}
