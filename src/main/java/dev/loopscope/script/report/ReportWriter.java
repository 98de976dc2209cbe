package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes reports of exceptions: chains from the oldest to the newest, groups as indented boxes. */
public final class ReportWriter {
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private static final int WIDEST_GROUP = 15;
    private static final int DEEPEST_GROUP = 10;

    private final boolean chain;
    private final List<String> parts = new ArrayList<>();
    private int depth;
    private boolean needsClose;

    private ReportWriter(boolean chain) {
        this.chain = chain;
    }

    private record Link(@Nullable String message, ExceptionReport report) {}

    /** The parts of what is printed, each with line feeds; without {@code chain} of the exception alone. */
    public static List<String> write(ExceptionReport report, boolean chain) {
        ReportWriter writer = new ReportWriter(chain);
        writer.write(report);
        return writer.parts;
    }

    private void write(ExceptionReport newest) {
        List<Link> links = new ArrayList<>();
        ExceptionReport report = newest;
        while (report != null) {
            ExceptionReport older = !chain ? null : report.cause() != null ? report.cause() : report.context();
            String message = older == null ? null : older == report.cause() ? CAUSE : CONTEXT;
            links.addFirst(new Link(message, report));
            report = older;
        }
        for (Link link : links) {
            if (link.message != null) {
                emit(link.message, '|');
            }
            List<ExceptionReport> members = link.report.members();
            if (members == null) {
                plain(link.report, "Traceback (most recent call last):\n", '|');
            } else if (depth > DEEPEST_GROUP) {
                emit("... (max_group_depth is %d)\n".formatted(DEEPEST_GROUP), '|');
            } else {
                group(link.report, members);
            }
        }
    }

    private void plain(ExceptionReport report, String head, char margin) {
        if (report.raised) {
            emit(head, margin);
            report.stack.forEach(frame -> emit(frame, '|'));
        }
        emit(report.text, '|');
    }

    private void group(ExceptionReport report, List<ExceptionReport> members) {
        boolean outermost = depth == 0;
        depth += outermost ? 1 : 0;
        plain(report, "Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
        int count = Math.min(members.size(), WIDEST_GROUP + 1);
        needsClose = false;
        for (int i = 0; i < count; i++) {
            member(members, i, i == count - 1);
        }
        depth = outermost ? 0 : depth;
    }

    private void member(List<ExceptionReport> members, int index, boolean last) {
        needsClose |= last;
        boolean cut = index >= WIDEST_GROUP;
        parts.add("%s%s+---------------- %s ----------------\n".formatted(indent(), index == 0 ? "+-" : "  ",
                cut ? "..." : index + 1));
        depth++;
        if (cut) {
            int more = members.size() - WIDEST_GROUP;
            emit("and %d more exception%s\n".formatted(more, more > 1 ? "s" : ""), '|');
        } else {
            write(members.get(index));
        }
        if (last && needsClose) {
            parts.add(indent() + "+------------------------------------\n");
            needsClose = false;
        }
        depth--;
    }

    private String indent() {
        return "  ".repeat(depth);
    }

    private void emit(String text, char margin) {
        parts.add(depth == 0 ? text : TextBlock.indent(text, indent() + margin + " "));
    }
}
