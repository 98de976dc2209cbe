package dev.loopscope.script.syntax;

/** An arithmetic operator between two operands, or before the {@code =} of an augmented assignment. */
public enum BinaryOperator {
    ADD("+"), SUB("-"), MULT("*"), MAT_MULT("@"), DIV("/"), MOD("%"), POW("**"), LEFT_SHIFT("<<"), RIGHT_SHIFT(
            ">>"), BIT_OR("|"), BIT_XOR("^"), BIT_AND("&"), FLOOR_DIV("//");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As the program writes it. */
    public String symbol() {
        return symbol;
    }
}
