package dev.loopscope.script.text;

/**
 * The methods of str that look for a text. Places are counted in code points and clipped as slices are: {@code start} is
 * 0 where it is left out, {@code end} {@link Long#MAX_VALUE}.
 */
public final class Searching {
    private Searching() {}

    /** The chars of a text between two places, from {@code from} to before {@code to}; there are none where from is after to. */
    private record Range(int from, int to) {
        static Range of(String text, long start, long end) {
            int length = CodePoints.length(text);
            int first = (int) Math.min(start < 0 ? Math.max(start + length, 0) : start, length + 1L);
            int last = (int) Math.min(end < 0 ? Math.max(end + length, 0) : end, length);
            if (length == text.length() || first > last) {
                return new Range(first, last);
            }
            int from = text.offsetByCodePoints(0, first);
            return new Range(from, text.offsetByCodePoints(from, last - first));
        }

        boolean holds(int length) {
            return (long) from + length <= to;
        }
    }

    /** {@code text.find(part, start, end)}, -1 where it is not found. */
    public static int find(String text, String part, long start, long end) {
        Range range = Range.of(text, start, end);
        int found = range.holds(part.length()) ? text.indexOf(part, range.from, range.to) : -1;
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    /** {@code text.rfind(part, start, end)}, -1 where it is not found. */
    public static int rfind(String text, String part, long start, long end) {
        Range range = Range.of(text, start, end);
        int found = range.holds(part.length()) ? text.lastIndexOf(part, range.to - part.length()) : -1;
        return found < range.from ? -1 : text.codePointCount(0, found);
    }

    /** {@code text.index(part, start, end)}. */
    public static int index(String text, String part, long start, long end) {
        return found(find(text, part, start, end));
    }

    /** {@code text.rindex(part, start, end)}. */
    public static int rindex(String text, String part, long start, long end) {
        return found(rfind(text, part, start, end));
    }

    private static int found(int place) {
        if (place < 0) {
            throw TextError.value("substring not found");
        }
        return place;
    }

    /** {@code text.count(part, start, end)}: how often it occurs without overlapping. */
    public static int count(String text, String part, long start, long end) {
        Range range = Range.of(text, start, end);
        if (!range.holds(part.length())) {
            return 0;
        }
        if (part.isEmpty()) {
            return text.codePointCount(range.from, range.to) + 1;
        }
        int count = 0;
        for (int at = text.indexOf(part, range.from, range.to); at >= 0; count++) {
            at = text.indexOf(part, at + part.length(), range.to);
        }
        return count;
    }

    /** {@code text.startswith(prefix, start, end)}. */
    public static boolean startsWith(String text, String prefix, long start, long end) {
        Range range = Range.of(text, start, end);
        return range.holds(prefix.length()) && text.startsWith(prefix, range.from);
    }

    /** {@code text.endswith(suffix, start, end)}. */
    public static boolean endsWith(String text, String suffix, long start, long end) {
        Range range = Range.of(text, start, end);
        return range.holds(suffix.length()) && text.startsWith(suffix, range.to - suffix.length());
    }

    /** {@code text.replace(old, replacement, count)}; a negative count is none. */
    public static String replace(String text, String old, String replacement, long count) {
        if (count < 0 && !old.isEmpty()) {
            return text.replace(old, replacement);
        }
        long left = count < 0 ? Long.MAX_VALUE : count;
        StringBuilder result = new StringBuilder(text.length());
        int start = 0;
        int found = text.indexOf(old);
        while (found >= 0 && left-- > 0) {
            result.append(text, start, found).append(replacement);
            start = found + old.length();
            found = old.isEmpty() ? next(text, found) : text.indexOf(old, start);
        }
        return result.append(text, start, text.length()).toString();
    }

    /** The place after the character at a place, -1 at the end. */
    private static int next(String text, int place) {
        return place >= text.length() ? -1 : place + Character.charCount(text.codePointAt(place));
    }
}
