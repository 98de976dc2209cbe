package dev.loopscope.script.syntax;

/** An operator between two links of a comparison. */
public enum ComparisonOperator {
    EQ("=="), NOT_EQ("!="), LT("<"), LT_E("<="), GT(">"), GT_E(">="), IS("is"), IS_NOT("is not"), IN("in"), NOT_IN(
            "not in");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As the program writes it. */
    public String symbol() {
        return symbol;
    }
}
