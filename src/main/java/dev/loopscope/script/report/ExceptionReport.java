package dev.loopscope.script.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.ExceptionGroups;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyThread;

/**
 * What is told of an exception and of those that it came from or consists of (CPython's {@code TracebackException}). One that
 * was told already is not told again, so that circles end.
 */
public final class ExceptionReport {
    final String text;
    final List<String> stack;
    /** Whether it was raised at all, be it where no frame is shown. */
    final boolean raised;
    private @Nullable ExceptionReport cause;
    private @Nullable ExceptionReport context;
    private @Nullable List<ExceptionReport> members;

    private ExceptionReport(PyThread thread, PyException exception, @Nullable Integer limit) {
        this.text = ExceptionText.of(thread, exception, true);
        this.raised = exception.traceback() != null;
        this.stack = StackText.of(limited(StackEntry.of(exception.traceback()), limit));
    }

    /**
     * All that there is to tell.
     *
     * @param limit how many frames are shown, the outermost ones, or if it is negative the innermost; null for all
     */
    public static ExceptionReport of(PyThread thread, PyException exception, @Nullable Integer limit) {
        return new Builder(thread, limit).build(exception);
    }

    /** The first frames, or the last ones for a negative limit. */
    public static List<StackEntry> limited(List<StackEntry> entries, @Nullable Integer limit) {
        if (limit == null || Math.abs(limit) >= entries.size()) {
            return entries;
        }
        return limit >= 0 ? entries.subList(0, limit) : entries.subList(entries.size() + limit, entries.size());
    }

    /** What it was raised from. */
    @Nullable
    ExceptionReport cause() {
        return cause;
    }

    /** What was handled when it was raised, unless there is a cause or it is hidden. */
    @Nullable
    ExceptionReport context() {
        return context;
    }

    /** The exceptions of a group, null for other exceptions. */
    @Nullable
    List<ExceptionReport> members() {
        return members;
    }

    /** Follows exceptions to others. */
    private static final class Builder {
        private final PyThread thread;
        private final @Nullable Integer limit;
        private final Set<PyException> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Open> open = new ArrayDeque<>();

        private record Open(ExceptionReport report, PyException exception) {}

        Builder(PyThread thread, @Nullable Integer limit) {
            this.thread = thread;
            this.limit = limit;
        }

        ExceptionReport build(PyException exception) {
            ExceptionReport first = report(exception);
            open.push(new Open(first, exception));
            while (!open.isEmpty()) {
                complete(open.pop());
            }
            return first;
        }

        private ExceptionReport report(PyException exception) {
            seen.add(exception);
            return new ExceptionReport(thread, exception, limit);
        }

        private void complete(Open next) {
            ExceptionReport report = next.report;
            PyException exception = next.exception;
            PyException cause = unseen(exception.cause());
            report.cause = cause == null ? null : report(cause);
            PyException context = cause != null || exception.isContextSuppressed() ? null : unseen(exception.context());
            report.context = context == null ? null : report(context);
            List<Open> members = new ArrayList<>();
            if (ExceptionGroups.isGroup(exception)) {
                ExceptionGroups.exceptions(exception).forEach(member -> members.add(new Open(report(member), member)));
                report.members = members.stream().map(Open::report).toList();
            }
            if (report.cause != null && cause != null) {
                open.push(new Open(report.cause, cause));
            }
            if (report.context != null && context != null) {
                open.push(new Open(report.context, context));
            }
            members.forEach(open::push);
        }

        private @Nullable PyException unseen(@Nullable PyException exception) {
            return exception == null || seen.contains(exception) ? null : exception;
        }
    }
}
