package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Span;

/** The lines of a frame with carets under the piece that it was in; long pieces are shown by their ends. */
final class Excerpt {
    private static final String INDENT = "    ";
    private final List<int[]> lines;
    private final int start;
    private final int end;
    private final @Nullable Anchors anchors;
    private final boolean carets;
    private final List<String> shown = new ArrayList<>();

    Excerpt(StackEntry entry) {
        List<String> dedented = TextBlock.dedent(entry.lines());
        this.lines = dedented.stream().map(line -> line.codePoints().toArray()).toList();
        Span span = entry.span();
        String first = entry.lines().getFirst();
        int removed = first.codePointCount(0, first.length()) - lines.getFirst().length;
        int lastLength = entry.lines().getLast().codePointCount(0, entry.lines().getLast().length());
        this.start = Math.max(0, Math.min(span.column(), lines.getFirst().length + removed) - removed);
        this.end = Math.max(0, Math.min(span.endColumn(), lastLength) - removed);
        Anchors found = Anchors.of(segment());
        this.anchors = found == null ? null : moved(found);
        this.carets = new CaretRule(dedented, start, end).showsCarets(lines, anchors != null);
    }

    /** The piece itself. */
    private List<int[]> segment() {
        List<int[]> piece = new ArrayList<>(lines);
        int[] last = piece.getLast();
        piece.set(piece.size() - 1, slice(last, 0, end));
        int[] first = piece.getFirst();
        piece.set(0, slice(first, start, first.length));
        return piece;
    }

    private static int[] slice(int[] line, int from, int to) {
        int last = Math.min(to, line.length);
        return java.util.Arrays.copyOfRange(line, Math.min(from, last), last);
    }

    /** The anchors as columns of the lines on a terminal. */
    private Anchors moved(Anchors found) {
        int left = found.column() + (found.line() == 0 ? start : 0);
        int right = found.endColumn() + (found.endLine() == 0 ? start : 0);
        return new Anchors(found.line(), CharacterWidths.width(lines.get(found.line()), left), found.endLine(),
                CharacterWidths.width(lines.get(found.endLine()), right));
    }

    /** The lines with carets, indented. */
    String text() {
        Integer before = null;
        for (int line : significant()) {
            if (before != null && line - before == 2) {
                show(line - 1);
            } else if (before != null && line - before > 2) {
                shown.add("...<%d lines>...".formatted(line - before - 1));
            }
            show(line);
            before = line;
        }
        StringBuilder text = new StringBuilder();
        TextBlock.dedent(shown).forEach(line -> text.append(INDENT).append(line).append('\n'));
        return text.toString();
    }

    /** The first line, the last one, and those around the ends of the anchors. */
    private TreeSet<Integer> significant() {
        TreeSet<Integer> significant = new TreeSet<>(List.of(0));
        significant.add(lines.size() - 1);
        if (anchors != null) {
            for (int around = -1; around <= 1; around++) {
                significant.add(anchors.line() + around);
                significant.add(anchors.endLine() + around);
            }
        }
        significant.remove(-1);
        significant.remove(lines.size());
        return significant;
    }

    private void show(int number) {
        int[] line = lines.get(number);
        shown.add(new String(line, 0, line.length));
        if (carets) {
            shown.add(caretsUnder(number, line));
        }
    }

    private String caretsUnder(int number, int[] line) {
        int blank = 0;
        while (blank < line.length && Character.isWhitespace(line[blank])) {
            blank++;
        }
        int from = number == 0 ? Math.max(blank, CharacterWidths.width(line, start)) : blank;
        int to = CharacterWidths.width(line, number == lines.size() - 1 ? end : line.length);
        StringBuilder marks = new StringBuilder();
        for (int column = 0; column < to; column++) {
            marks.append(column < from ? ' ' : anchors == null || isAnchor(anchors, number, column) ? '^' : '~');
        }
        return marks.toString();
    }

    private static boolean isAnchor(Anchors anchors, int line, int column) {
        boolean begun = line > anchors.line() || line == anchors.line() && column >= anchors.column();
        boolean over = line > anchors.endLine() || line == anchors.endLine() && column >= anchors.endColumn();
        return begun && !over;
    }
}
