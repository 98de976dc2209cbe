package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** How often a quantifier in braces repeats what stands before it. */
record RegexCount(long least, long most) {
    private static final long LIMIT = 4_294_967_295L;

    /** Reads a count from after its brace; null, having read nothing, where the brace only stands for itself. */
    static @Nullable RegexCount read(RegexInput input) {
        int start = input.position();
        if (input.peek() == '}') {
            return null;
        }
        String low = input.digits(10, Integer.MAX_VALUE);
        boolean range = input.take(',');
        String high = range ? input.digits(10, Integer.MAX_VALUE) : low;
        if (!input.take('}')) {
            input.seek(start);
            return null;
        }
        long least = low.isEmpty() ? 0 : number(low);
        long most = high.isEmpty() ? RegexItem.UNBOUNDED : number(high);
        if (most < least) {
            throw input.fault("min repeat greater than max repeat", start);
        }
        return new RegexCount(least, most);
    }

    private static long number(String digits) {
        if (digits.length() > 10 || Long.parseLong(digits) >= LIMIT) {
            throw TextError.overflow("the repetition number is too large");
        }
        return Math.min(Long.parseLong(digits), RegexItem.UNBOUNDED);
    }

    /** The quantifier as the JDK writes it. */
    String text() {
        return "{" + least + "," + (most == RegexItem.UNBOUNDED ? "" : most) + "}";
    }
}
