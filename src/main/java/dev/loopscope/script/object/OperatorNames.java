package dev.loopscope.script.object;

import dev.loopscope.script.syntax.BinaryOperator;

/**
 * The special methods of an operator.
 *
 * @param forward the left operand's
 * @param reflected the right operand's
 * @param inPlace that of the augmented assignment
 * @param symbol the operator in messages
 * @param assigned the augmented assignment in messages
 */
record OperatorNames(String forward, String reflected, String inPlace, String symbol, String assigned) {
    private static final OperatorNames[] ALL = all();
    /** Those of {@code divmod}. */
    static final OperatorNames DIVMOD = new OperatorNames("__divmod__", "__rdivmod__", "", "divmod()", "");

    static OperatorNames of(BinaryOperator operator) {
        return ALL[operator.ordinal()];
    }

    private static OperatorNames[] all() {
        OperatorNames[] names = new OperatorNames[BinaryOperator.values().length];
        for (BinaryOperator operator : BinaryOperator.values()) {
            names[operator.ordinal()] = names(operator);
        }
        return names;
    }

    private static OperatorNames names(BinaryOperator operator) {
        String word = switch (operator) {
            case ADD -> "add";
            case SUB -> "sub";
            case MULT -> "mul";
            case MAT_MULT -> "matmul";
            case DIV -> "truediv";
            case MOD -> "mod";
            case POW -> "pow";
            case LEFT_SHIFT -> "lshift";
            case RIGHT_SHIFT -> "rshift";
            case BIT_OR -> "or";
            case BIT_XOR -> "xor";
            case BIT_AND -> "and";
            case FLOOR_DIV -> "floordiv";
        };
        String symbol = operator == BinaryOperator.POW ? "** or pow()" : operator.symbol();
        return new OperatorNames("__" + word + "__", "__r" + word + "__", "__i" + word + "__", symbol,
                operator.symbol() + "=");
    }
}
