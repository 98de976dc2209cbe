package dev.loopscope.script;

/** The lines of a Python program while it is being written, at the depth at which the next one stands. */
final class ProgramText {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int lines;

    /** Adds a line at the present depth. */
    ProgramText line(String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
        lines++;
        return this;
    }

    /** Adds a line that heads a block, and what is written into the block. */
    ProgramText block(String head, Runnable body) {
        line(head);
        depth++;
        body.run();
        depth--;
        return this;
    }

    /** Adds lines that are indented among themselves by four blanks a step. */
    ProgramText lines(String several) {
        several.lines().forEach(this::line);
        return this;
    }

    int size() {
        return lines;
    }

    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
