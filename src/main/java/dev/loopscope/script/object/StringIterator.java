package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** {@code iter(text)}: one code point after the other. */
final class StringIterator extends PyIterator {
    private static final String[] LATIN = new String[256];
    private final String text;
    private int index;

    static {
        for (int i = 0; i < LATIN.length; i++) {
            LATIN[i] = String.valueOf((char) i);
        }
    }

    StringIterator(String text) {
        super(text.chars().allMatch(c -> c < 128) ? IteratorTypes.STR_ASCII : IteratorTypes.STR);
        this.text = text;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        if (index >= text.length()) {
            return null;
        }
        int point = text.codePointAt(index);
        index += Character.charCount(point);
        return point < LATIN.length ? LATIN[point] : Character.toString(point);
    }
}
