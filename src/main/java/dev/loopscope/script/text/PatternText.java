package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What a pattern does with whole texts: {@code split}, {@code findall}, {@code sub} and {@code re.escape}. */
public final class PatternText {
    private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

    /** A text with replacements, and how many there are. */
    public record Substitution(String text, int count) {}

    private PatternText() {}

    /** {@code pattern.split(text, most)}; 0 is no limit; a group that took no part is null. */
    public static List<@Nullable String> split(PythonPattern pattern, Subject subject, long most) {
        List<@Nullable String> result = new ArrayList<>();
        PythonPattern.Scan scan = pattern.scan(subject);
        PatternMatch last = null;
        for (long left = most <= 0 ? Long.MAX_VALUE : most; left > 0; left--) {
            PatternMatch match = scan.next();
            if (match == null) {
                break;
            }
            result.add(match.textSince(last));
            for (int group = 1; group <= pattern.groupCount(); group++) {
                result.add(match.group(group));
            }
            last = match;
        }
        result.add(last == null ? subject.text() : last.textAfter());
        return result;
    }

    /** {@code pattern.findall(text)}: for each match its only group or all of it, or all groups where there are more. */
    public static List<List<String>> findAll(PythonPattern pattern, Subject subject) {
        List<List<String>> result = new ArrayList<>();
        PythonPattern.Scan scan = pattern.scan(subject);
        for (PatternMatch match = scan.next(); match != null; match = scan.next()) {
            List<String> groups = new ArrayList<>();
            for (int group = Math.min(1, pattern.groupCount()); group <= pattern.groupCount(); group++) {
                String text = match.group(group);
                groups.add(text == null ? "" : text);
            }
            result.add(groups);
        }
        return result;
    }

    /** {@code pattern.subn(replacement, text, most)}; 0 is no limit. */
    public static Substitution substitute(PythonPattern pattern, Function<PatternMatch, String> replacement,
            Subject subject, long most) {
        StringBuilder result = new StringBuilder();
        PythonPattern.Scan scan = pattern.scan(subject);
        PatternMatch last = null;
        int count = 0;
        while (most <= 0 || count < most) {
            PatternMatch match = scan.next();
            if (match == null) {
                break;
            }
            result.append(match.textSince(last)).append(replacement.apply(match));
            last = match;
            count++;
        }
        return new Substitution(result.append(last == null ? subject.text() : last.textAfter()).toString(), count);
    }

    /** {@code re.escape(text)}. */
    public static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.chars().forEach(unit -> result.append(SPECIAL.indexOf(unit) >= 0 ? "\\" : "").append((char) unit));
        return result.toString();
    }
}
