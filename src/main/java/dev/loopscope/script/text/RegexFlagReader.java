package dev.loopscope.script.text;

/** Reads inline flags, as in {@code (?i)} and {@code (?i-s:…)}. */
final class RegexFlagReader {
    private static final int ALPHABETS = PatternFlags.ASCII | PatternFlags.UNICODE | PatternFlags.LOCALE;

    private final RegexInput input;
    private final int outer;

    RegexFlagReader(RegexInput input, int outer) {
        this.input = input;
        this.outer = outer;
    }

    /** The flags of a group that has nothing but flags, -1 where it has more. */
    int readGlobal() {
        int added = readAdded();
        return input.take(')') ? added : -1;
    }

    /** The flags inside of a group that begins with flags. */
    int readScoped(int start) {
        int added = readAdded();
        if (input.peek() == ')') {
            throw input.fault("global flags not at the start of the expression", start);
        }
        int removed = 0;
        if (input.take('-')) {
            removed = readRemoved();
        }
        if (!input.take(':')) {
            throw unexpected(removed == 0 ? "missing -, : or )" : "missing :");
        }
        if ((added & removed) != 0) {
            throw input.fault("bad inline flags: flag turned on and off", input.position() - 1);
        }
        return (outer | added) & ~removed;
    }

    private int readAdded() {
        int added = 0;
        while (PatternFlags.of(input.peek()) != 0) {
            int flag = PatternFlags.of(input.next());
            if (flag == PatternFlags.LOCALE) {
                throw input.fault("bad inline flags: cannot use 'L' flag with a str pattern", input.position());
            }
            added |= flag;
            if (Integer.bitCount(added & ALPHABETS) > 1) {
                throw input.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", input.position());
            }
        }
        if (input.atEnd()) {
            throw input.fault("missing -, : or )", input.position());
        }
        if (input.peek() != ')' && input.peek() != '-' && input.peek() != ':') {
            throw unexpected("missing -, : or )");
        }
        return added;
    }

    private int readRemoved() {
        int removed = 0;
        while (PatternFlags.of(input.peek()) != 0) {
            int flag = PatternFlags.of(input.next());
            if ((flag & ALPHABETS) != 0) {
                throw input.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", input.position());
            }
            removed |= flag;
        }
        if (removed == 0) {
            throw unexpected("missing flag");
        }
        return removed;
    }

    private TextError unexpected(String missing) {
        boolean letter = !input.atEnd() && Characters.isAlpha(input.peek());
        return input.fault(letter ? "unknown flag" : missing, input.position());
    }
}
