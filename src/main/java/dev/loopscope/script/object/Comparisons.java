package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.ComparisonOperator;

/** The comparison operators. */
public final class Comparisons {
    private Comparisons() {}

    /** {@code a operator b}, with {@code is} and {@code in} too; what classes define may give any object. */
    public static Object compare(PyThread thread, ComparisonOperator operator, Object a, Object b) {
        return switch (operator) {
            case IS -> Identity.same(a, b);
            case IS_NOT -> !Identity.same(a, b);
            case IN -> Containment.contains(thread, b, a);
            case NOT_IN -> !Containment.contains(thread, b, a);
            case EQ, NOT_EQ, LT, LT_E, GT, GT_E -> a instanceof Long x && b instanceof Long y
                    ? (Object) Order.holds(operator, Long.compare(x, y))
                    : rich(thread, operator, a, b);
        };
    }

    /** {@code bool(a < b)}, as sorting asks. */
    public static boolean less(PyThread thread, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x < y;
        }
        return Truth.of(thread, rich(thread, ComparisonOperator.LT, a, b));
    }

    /** One of {@code == != < <= > >=}. */
    public static Object rich(PyThread thread, ComparisonOperator operator, Object a, Object b) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        boolean rightFirst = left != right && right.isSubclassOf(left);
        Object result = rightFirst
                ? slot(thread, swapped(operator), b, a)
                : PyNone.NOT_IMPLEMENTED;
        if (result == PyNone.NOT_IMPLEMENTED) {
            result = slot(thread, operator, a, b);
        }
        if (result == PyNone.NOT_IMPLEMENTED && !rightFirst) {
            result = slot(thread, swapped(operator), b, a);
        }
        if (result != PyNone.NOT_IMPLEMENTED) {
            return result;
        }
        return switch (operator) {
            case EQ -> Identity.same(a, b);
            case NOT_EQ -> !Identity.same(a, b);
            default -> throw Raise.typeError("'%s' not supported between instances of '%s' and '%s'",
                    operator.symbol(), left.name(), right.name());
        };
    }

    /** What the type of {@code self} says to it, NotImplemented if nothing. */
    private static Object slot(PyThread thread, ComparisonOperator operator, Object self, Object other) {
        if (Order.knows(self)) {
            return Order.compare(thread, operator, self, other);
        }
        Object found = Types.of(self).lookup(name(operator));
        if (isInherited(found)) {
            return inherited(thread, operator, self, other);
        }
        if (found instanceof PyCallable method && method.isMethod()) {
            return method.call2(thread, self, other);
        }
        Object answer = Calls.special(thread, self, name(operator), other);
        return answer == null ? PyNone.NOT_IMPLEMENTED : answer;
    }

    private static boolean isInherited(@Nullable Object found) {
        return found == null || found instanceof Builtin builtin && builtin.owner() == Types.OBJECT;
    }

    /** What {@code object} says: {@code ==} is identity, {@code !=} the contrary of {@code ==}. */
    static Object inherited(PyThread thread, ComparisonOperator operator, Object self, Object other) {
        if (operator == ComparisonOperator.EQ && Identity.same(self, other)) {
            return true;
        }
        if (operator == ComparisonOperator.NOT_EQ) {
            Object equal = slot(thread, ComparisonOperator.EQ, self, other);
            return equal == PyNone.NOT_IMPLEMENTED ? equal : (Object) !Truth.of(thread, equal);
        }
        return PyNone.NOT_IMPLEMENTED;
    }

    /** The special method of an operator. */
    static String name(ComparisonOperator operator) {
        return switch (operator) {
            case EQ -> "__eq__";
            case NOT_EQ -> "__ne__";
            case LT -> "__lt__";
            case LT_E -> "__le__";
            case GT -> "__gt__";
            case GT_E -> "__ge__";
            case IS, IS_NOT, IN, NOT_IN -> throw new IllegalArgumentException(operator + " has no method");
        };
    }

    private static ComparisonOperator swapped(ComparisonOperator operator) {
        return switch (operator) {
            case LT -> ComparisonOperator.GT;
            case LT_E -> ComparisonOperator.GT_E;
            case GT -> ComparisonOperator.LT;
            case GT_E -> ComparisonOperator.LT_E;
            case EQ, NOT_EQ, IS, IS_NOT, IN, NOT_IN -> operator;
        };
    }
}
