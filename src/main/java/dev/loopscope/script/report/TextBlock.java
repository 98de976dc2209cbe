package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text that are moved together. */
final class TextBlock {
    private TextBlock() {}

    /** The lines without the white space that all of them begin with; blank ones are emptied. */
    static List<String> dedent(List<String> lines) {
        String margin = null;
        List<String> clean = new ArrayList<>();
        for (String line : lines) {
            boolean blank = isBlank(line);
            clean.add(blank ? "" : line);
            if (!blank) {
                String indent = line.substring(0, indent(line));
                margin = margin == null ? indent : common(margin, indent);
            }
        }
        int width = margin == null ? 0 : margin.length();
        return clean.stream().map(line -> line.isEmpty() ? line : line.substring(width)).toList();
    }

    private static boolean isBlank(String line) {
        return indent(line) == line.length();
    }

    private static int indent(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }

    private static String common(String a, String b) {
        int count = 0;
        while (count < Math.min(a.length(), b.length()) && a.charAt(count) == b.charAt(count)) {
            count++;
        }
        return a.substring(0, count);
    }

    /** The text with {@code prefix} before each of its lines, empty ones too. */
    static String indent(String text, String prefix) {
        if (prefix.isEmpty() || text.isEmpty()) {
            return text;
        }
        StringBuilder indented = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed + 1;
            indented.append(prefix).append(text, from, end);
            from = end;
        }
        return indented.toString();
    }

    /** The line without white space at its end. */
    static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }
}
