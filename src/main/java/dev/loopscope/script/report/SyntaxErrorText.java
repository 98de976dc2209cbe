package dev.loopscope.script.report;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;

/** What is printed of a SyntaxError: its place and line, then what is wrong. */
record SyntaxErrorText(PyThread thread, PyException error) {
    String text(String type) {
        Object file = field("filename");
        Object line = field("lineno");
        StringBuilder text = new StringBuilder();
        String suffix = "";
        if (line != null) {
            text.append("  File \"%s\", line %s\n".formatted(file == null ? "<string>" : file, line));
        } else if (file != null) {
            suffix = " (%s)".formatted(file);
        }
        if (field("text") instanceof String source) {
            text.append(picture(source));
        }
        Object rule = field("msg");
        String shown = rule == null ? "<no detail available>" : Texts.str(thread, rule);
        return text.append("%s: %s%s\n".formatted(type, shown, suffix)).toString();
    }

    private @Nullable Object field(String name) {
        Object value = Attributes.find(thread, error, name);
        return value == PyNone.NONE ? null : value;
    }

    /** The line, and carets under the piece if its columns are known. */
    private String picture(String source) {
        String whole = source.endsWith("\n") ? source.substring(0, source.length() - 1) : source;
        String line = whole.replaceFirst("^[ \\n\\f]+", "");
        int removed = whole.length() - line.length();
        String shown = "    " + line + "\n";
        if (!(field("offset") instanceof Long offset)) {
            return shown;
        }
        long start = offset > source.length() ? whole.length() + 1 : offset;
        long end = Math.max(end(offset, whole), start + 1) - 1 - removed;
        start -= 1 + removed;
        if (start < 0) {
            return shown;
        }
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < start; i++) {
            marks.append(i < line.length() && Character.isWhitespace(line.charAt(i)) ? line.charAt(i) : ' ');
        }
        return shown + "    " + marks + "^".repeat((int) (end - start)) + "\n";
    }

    private long end(long offset, String whole) {
        Object line = field("lineno");
        Object lastLine = field("end_lineno");
        boolean sameLine = line == null ? lastLine == null : line.equals(lastLine);
        long end = sameLine
                ? field("end_offset") instanceof Long given && given != 0 ? given : offset
                : whole.length() + 1;
        return Math.min(end, whole.length() + 1);
    }
}
