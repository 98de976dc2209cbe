package dev.loopscope.script.text;

/** A text to be searched, all of it or a part, with a bound on the steps that searching it may take. */
public final class Subject {
    private static final long POLLING = 0xFFFF;

    private final String text;
    private final boolean simple;
    private final int start;
    private final int end;
    private final Steps steps;

    /** The characters up to the end; each look at one is a step. */
    private static final class Steps implements CharSequence {
        private final String text;
        private final int length;
        private final long bound;
        private final Runnable poll;
        private long count;

        private Steps(String text, int length, long bound, Runnable poll) {
            this.text = text;
            this.length = length;
            this.bound = bound;
            this.poll = poll;
        }

        @Override
        public char charAt(int index) {
            if ((++count & POLLING) == 0) {
                poll.run();
            }
            if (count > bound) {
                throw new TextError(TextError.Kind.LIMIT_ERROR,
                        "a regular expression took more than %d steps".formatted(bound), null);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text.substring(0, length);
        }
    }

    /**
     * A text from {@code start} to {@code end}, clipped to it, as {@code pattern.search(text, start, end)} has it.
     *
     * @param bound how many steps all the searches in it may take
     * @param poll what is run now and then meanwhile
     */
    public Subject(String text, long start, long end, long bound, Runnable poll) {
        int length = CodePoints.length(text);
        this.text = text;
        this.simple = length == text.length();
        int last = (int) Math.clamp(end, 0L, (long) length);
        this.start = offset((int) Math.clamp(start, 0L, (long) length));
        this.end = offset(last);
        this.steps = new Steps(text, this.end, bound, poll);
    }

    /** A whole text. */
    public Subject(String text, long bound, Runnable poll) {
        this(text, 0, Long.MAX_VALUE, bound, poll);
    }

    private int offset(int place) {
        return simple ? place : text.offsetByCodePoints(0, place);
    }

    /** The text, whole. */
    public String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    CharSequence characters() {
        return steps;
    }

    /** Whether a char is the second of a character. */
    boolean isWithinCharacter(int offset) {
        return !simple && offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** How many code points stand before a char. */
    int place(int offset) {
        return simple ? offset : text.codePointCount(0, offset);
    }
}
