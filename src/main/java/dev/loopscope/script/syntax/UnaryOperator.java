package dev.loopscope.script.syntax;

/** An operator before its operand. */
public enum UnaryOperator {
    NOT("not"), PLUS("+"), MINUS("-"), INVERT("~");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As the program writes it. */
    public String symbol() {
        return symbol;
    }
}
