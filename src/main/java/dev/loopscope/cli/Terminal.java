package dev.loopscope.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceSink;

/**
 * Where a program of the command line prints: standard output in lines if somebody watches it and in blocks if not, standard
 * error at once. It takes the trace of a program that nobody else watches.
 */
final class Terminal implements TraceSink {
    private static final Path OUT = Path.of("/proc/self/fd/1");

    private final boolean inLines = isWatched();

    // guarded by this
    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);
    private boolean broken;

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void offer(TraceEvent event) {
        if (event instanceof OutputPrinted printed) {
            print(printed.stream(), printed.text());
        }
    }

    @Override
    public void flushOutput() {
        flush();
    }

    /** Prints a text as it is. */
    synchronized void print(OutputStreamName stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            switch (stream) {
                case STDOUT -> {
                    out.write(bytes);
                    if (inLines && text.indexOf('\n') >= 0) {
                        out.flush();
                    }
                }
                case STDERR -> err.write(bytes);
            }
        } catch (IOException nobodyReads) {
            broken = true;
        }
    }

    /** Writes what waits. False if nobody reads any more. */
    synchronized boolean flush() {
        try {
            out.flush();
        } catch (IOException nobodyReads) {
            broken = true;
        }
        return !broken;
    }

    /** Whether standard output is a terminal, as far as the operating system tells; where it does not, it is taken for one. */
    private static boolean isWatched() {
        try {
            String target = Files.readSymbolicLink(OUT).toString();
            return target.startsWith("/dev/") && !target.equals("/dev/null");
        } catch (IOException | UnsupportedOperationException notToBeSeen) {
            return true;
        }
    }
}
