package dev.loopscope.script.text;

/**
 * A part of a pattern as the JDK writes it, whole under a quantifier.
 *
 * @param least the fewest characters that it matches
 * @param most the most, {@link #UNBOUNDED} for any number
 */
record RegexItem(String text, long least, long most, Kind kind) {
    static final long UNBOUNDED = Integer.MAX_VALUE;

    /** What a quantifier may follow. */
    enum Kind {
        ATOM, ANCHOR, REPEAT
    }

    /** What matches one character. */
    static RegexItem one(String text) {
        return new RegexItem(text, 1, 1, Kind.ATOM);
    }

    /** What matches a place. */
    static RegexItem anchor(String text) {
        return new RegexItem(text, 0, 0, Kind.ANCHOR);
    }

    RegexItem repeated(long from, long to, String quantifier) {
        long longest = most == 0 || to == 0 ? 0 : Math.min(UNBOUNDED, most * to);
        return new RegexItem(text + quantifier, Math.min(UNBOUNDED, least * from), longest, Kind.REPEAT);
    }
}
