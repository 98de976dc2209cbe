package dev.loopscope.script.text;

import java.util.regex.MatchResult;

import org.jspecify.annotations.Nullable;

/** What a pattern matched. Group 0 is all of it; a group that took no part has a null text and the places -1. */
public final class PatternMatch {
    private final PythonPattern pattern;
    private final Subject subject;
    private final MatchResult result;

    PatternMatch(PythonPattern pattern, Subject subject, MatchResult result) {
        this.pattern = pattern;
        this.subject = subject;
        this.result = result;
    }

    /** The pattern. */
    public PythonPattern pattern() {
        return pattern;
    }

    /** The text that was searched, whole. */
    public String text() {
        return subject.text();
    }

    /** The text of a group. */
    public @Nullable String group(int group) {
        int from = result.start(checked(group));
        return from < 0 ? null : subject.text().substring(from, result.end(group));
    }

    /** The number of the group with a name. */
    public int number(String name) {
        Integer group = pattern.groupNames().get(name);
        if (group == null) {
            throw TextError.index("no such group");
        }
        return group;
    }

    /** Where a group begins. */
    public int start(int group) {
        int from = result.start(checked(group));
        return from < 0 ? -1 : subject.place(from);
    }

    /** Where a group ends. */
    public int end(int group) {
        int to = result.end(checked(group));
        return to < 0 ? -1 : subject.place(to);
    }

    /** The text from the end of an earlier match, null for the beginning of the text, to the beginning of this one. */
    public String textSince(@Nullable PatternMatch earlier) {
        return subject.text().substring(earlier == null ? 0 : earlier.result.end(), result.start());
    }

    /** The text after the match. */
    public String textAfter() {
        return subject.text().substring(result.end());
    }

    /** The number of the last group that matched, 0 where none did: {@code lastindex}. */
    public int lastIndex() {
        int last = 0;
        for (int group = 1; group <= result.groupCount(); group++) {
            if (result.end(group) >= 0 && (last == 0 || result.end(group) > result.end(last))) {
                last = group;
            }
        }
        return last;
    }

    private int checked(int group) {
        if (group < 0 || group > result.groupCount()) {
            throw TextError.index("no such group");
        }
        return group;
    }
}
