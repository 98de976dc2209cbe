package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.report.ExceptionReport;
import dev.loopscope.script.report.ReportWriter;

/** What python3 prints for an exception that nobody handled. */
public final class Tracebacks {
    private Tracebacks() {}

    /** All that is printed: the way it took, what it is, and the exceptions that it was raised from. */
    public static String of(PyThread thread, PyException exception) {
        return String.join("", ReportWriter.write(ExceptionReport.of(thread, exception, null), true));
    }
}
