package dev.loopscope.process;

/** The cause of an exception that came from a worker: its text is the traceback there. */
public final class RemoteTraceback extends Exception {
    RemoteTraceback(String traceback) {
        super("\n\"\"\"\n" + traceback + "\"\"\"", null, false, false);
    }
}
