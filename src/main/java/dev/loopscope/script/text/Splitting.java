package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/** The methods of str that take a text apart. */
public final class Splitting {
    /** The three parts that {@code partition} gives. */
    public record Parts(String before, String separator, String after) {}

    private Splitting() {}

    /** {@code text.split(separator, limit)}; null splits at runs of spaces, a negative limit is none. */
    public static List<String> split(String text, @Nullable String separator, long limit) {
        return split(text, separator, limit, Characters::isSpace);
    }

    /** Splits where what counts as a space is given. */
    static List<String> split(String text, @Nullable String separator, long limit, IntPredicate space) {
        long most = limit < 0 ? Long.MAX_VALUE : limit;
        return separator == null ? splitAtSpaces(text, most, space) : splitAt(text, separator, most);
    }

    private static List<String> splitAt(String text, String separator, long most) {
        refuseEmpty(separator);
        List<String> result = new ArrayList<>();
        int start = 0;
        int found = text.indexOf(separator);
        while (found >= 0 && result.size() < most) {
            result.add(text.substring(start, found));
            start = found + separator.length();
            found = text.indexOf(separator, start);
        }
        result.add(text.substring(start));
        return result;
    }

    // Every space is a single char, so the places of chars will do.
    private static List<String> splitAtSpaces(String text, long most, IntPredicate space) {
        List<String> result = new ArrayList<>();
        int start = skipSpaces(text, 0, space);
        while (start < text.length()) {
            if (result.size() >= most) {
                result.add(text.substring(start));
                return result;
            }
            int end = start;
            while (end < text.length() && !space.test(text.charAt(end))) {
                end++;
            }
            result.add(text.substring(start, end));
            start = skipSpaces(text, end, space);
        }
        return result;
    }

    private static int skipSpaces(String text, int from, IntPredicate space) {
        int at = from;
        while (at < text.length() && space.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code text.rsplit(separator, limit)}; null splits at runs of spaces, a negative limit is none. */
    public static List<String> rsplit(String text, @Nullable String separator, long limit) {
        return rsplit(text, separator, limit, Characters::isSpace);
    }

    /** Splits from the end where what counts as a space is given. */
    static List<String> rsplit(String text, @Nullable String separator, long limit, IntPredicate space) {
        long most = limit < 0 ? Long.MAX_VALUE : limit;
        List<String> result = separator == null ? rsplitAtSpaces(text, most, space) : rsplitAt(text, separator, most);
        Collections.reverse(result);
        return result;
    }

    private static List<String> rsplitAt(String text, String separator, long most) {
        refuseEmpty(separator);
        List<String> result = new ArrayList<>();
        int end = text.length();
        int found = text.lastIndexOf(separator);
        while (found >= 0 && result.size() < most) {
            result.add(text.substring(found + separator.length(), end));
            end = found;
            found = text.lastIndexOf(separator, end - separator.length());
        }
        result.add(text.substring(0, end));
        return result;
    }

    private static List<String> rsplitAtSpaces(String text, long most, IntPredicate space) {
        List<String> result = new ArrayList<>();
        int end = skipSpacesBefore(text, text.length(), space);
        while (end > 0) {
            if (result.size() >= most) {
                result.add(text.substring(0, end));
                return result;
            }
            int start = end;
            while (start > 0 && !space.test(text.charAt(start - 1))) {
                start--;
            }
            result.add(text.substring(start, end));
            end = skipSpacesBefore(text, start, space);
        }
        return result;
    }

    private static int skipSpacesBefore(String text, int from, IntPredicate space) {
        int at = from;
        while (at > 0 && space.test(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code text.splitlines(keepEnds)}. */
    public static List<String> splitLines(String text, boolean keepEnds) {
        return splitLines(text, keepEnds, Characters::isLineBreak);
    }

    /** Splits into lines where what ends one is given. */
    static List<String> splitLines(String text, boolean keepEnds, IntPredicate lineBreak) {
        List<String> result = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !lineBreak.test(text.charAt(end))) {
                end++;
            }
            int next = Math.min(end + (text.startsWith("\r\n", end) ? 2 : 1), text.length());
            result.add(text.substring(start, keepEnds ? next : end));
            start = next;
        }
        return result;
    }

    /** {@code text.partition(separator)}. */
    public static Parts partition(String text, String separator) {
        refuseEmpty(separator);
        int found = text.indexOf(separator);
        return found < 0 ? new Parts(text, "", "") : partsAround(text, separator, found);
    }

    /** {@code text.rpartition(separator)}. */
    public static Parts rpartition(String text, String separator) {
        refuseEmpty(separator);
        int found = text.lastIndexOf(separator);
        return found < 0 ? new Parts("", "", text) : partsAround(text, separator, found);
    }

    private static Parts partsAround(String text, String separator, int found) {
        return new Parts(text.substring(0, found), separator, text.substring(found + separator.length()));
    }

    private static void refuseEmpty(String separator) {
        if (separator.isEmpty()) {
            throw TextError.value("empty separator");
        }
    }
}
