package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyTraceback;
import dev.loopscope.script.syntax.Span;

/**
 * One frame of a stack or traceback (CPython's {@code FrameSummary}).
 *
 * @param file the file's name
 * @param name the function's name
 * @param span the piece of the text that it was in
 * @param exact whether the columns of the piece are shown
 * @param lines the lines of the piece, without white space at their ends; empty where the text is not known
 */
public record StackEntry(String file, String name, Span span, boolean exact, List<String> lines) {
    /** The frames of a traceback without those of the library, the outermost first. */
    public static List<StackEntry> of(@Nullable PyTraceback traceback) {
        List<StackEntry> entries = new ArrayList<>();
        for (PyTraceback entry = traceback; entry != null; entry = entry.next()) {
            if (!entry.code().isLibrary()) {
                entries.add(of(entry.frame(), entry.span(), true));
            }
        }
        return entries;
    }

    /** The frames that a frame was called from and itself, the outermost first. */
    public static List<StackEntry> of(PyFrame innermost) {
        List<StackEntry> entries = new ArrayList<>();
        for (PyFrame frame = innermost; frame != null; frame = frame.caller()) {
            if (!frame.place().isLibrary()) {
                entries.addFirst(of(frame, new Span(frame.line(), 0, frame.line(), 0), false));
            }
        }
        return entries;
    }

    private static StackEntry of(PyFrame frame, Span span, boolean exact) {
        List<String> lines = new ArrayList<>();
        for (int number = span.line(); number <= span.endLine(); number++) {
            String line = frame.place().line(number);
            lines.add(line == null ? "" : TextBlock.withoutEnd(line));
        }
        boolean known = frame.place().line(span.line()) != null;
        return new StackEntry(frame.place().file(), frame.place().name(), span, exact, known ? lines : List.of());
    }

    /** The first line without white space around it; empty where the text is not known. */
    public String line() {
        return lines.isEmpty() ? "" : lines.getFirst().strip();
    }
}
