package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Frames as tracebacks show them; one that repeats is shown three times and then counted. */
public final class StackText {
    private static final int MOST_REPEATED = 3;

    private StackText() {}

    /** One text for each frame, with line feeds, and one for each place where frames were left out. */
    public static List<String> of(List<StackEntry> entries) {
        List<String> texts = new ArrayList<>();
        StackEntry last = null;
        int count = 0;
        for (StackEntry entry : entries) {
            if (!isSame(last, entry)) {
                addRepeated(texts, count);
                last = entry;
                count = 0;
            }
            count++;
            if (count <= MOST_REPEATED) {
                texts.add(of(entry));
            }
        }
        addRepeated(texts, count);
        return texts;
    }

    private static boolean isSame(@Nullable StackEntry last, StackEntry entry) {
        return last != null && last.file().equals(entry.file()) && last.span().line() == entry.span().line()
                && last.name().equals(entry.name());
    }

    private static void addRepeated(List<String> texts, int count) {
        int more = count - MOST_REPEATED;
        if (more > 0) {
            texts.add("  [Previous line repeated %d more time%s]\n".formatted(more, more > 1 ? "s" : ""));
        }
    }

    /** One frame. */
    public static String of(StackEntry entry) {
        String head = "  File \"%s\", line %d, in %s\n".formatted(entry.file(), entry.span().line(), entry.name());
        if (entry.lines().stream().allMatch(String::isBlank)) {
            return head;
        }
        return entry.exact() ? head + new Excerpt(entry).text() : head + "    " + entry.line() + "\n";
    }
}
