package dev.loopscope.script.text;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/** The strip family of str, and what takes a prefix or a suffix away. */
public final class Stripping {
    private Stripping() {}

    /** {@code text.strip(characters)}; null strips spaces. */
    public static String strip(String text, @Nullable String characters) {
        return lstrip(rstrip(text, characters), characters);
    }

    /** {@code text.lstrip(characters)}; null strips spaces. */
    public static String lstrip(String text, @Nullable String characters) {
        IntPredicate stripped = stripped(characters);
        int start = 0;
        while (start < text.length() && stripped.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    /** {@code text.rstrip(characters)}; null strips spaces. */
    public static String rstrip(String text, @Nullable String characters) {
        IntPredicate stripped = stripped(characters);
        int end = text.length();
        while (end > 0 && stripped.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    private static IntPredicate stripped(@Nullable String characters) {
        return characters == null ? Characters::isSpace : character -> characters.indexOf(character) >= 0;
    }

    /** {@code text.removeprefix(prefix)}. */
    public static String removePrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /** {@code text.removesuffix(suffix)}. */
    public static String removeSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }
}
