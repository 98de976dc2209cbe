package dev.loopscope.process;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;

/** What a program prints on one of the JVM's own streams, turned into events whenever it is flushed. */
final class PrintedOutput extends OutputStream {
    private final Machine machine;
    private final OutputStreamName name;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    PrintedOutput(Machine machine, OutputStreamName name) {
        this.machine = machine;
        this.name = name;
    }

    /** Has what is printed on this JVM's standard streams become events of {@code machine}. */
    static void takeStandardStreams(Machine machine) {
        System.setOut(stream(machine, OutputStreamName.STDOUT));
        System.setErr(stream(machine, OutputStreamName.STDERR));
    }

    private static PrintStream stream(Machine machine, OutputStreamName name) {
        return new PrintStream(new PrintedOutput(machine, name), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int unit) {
        text.write(unit);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        text.write(bytes, offset, length);
        if (text.size() > WorkerTrace.LONGEST_TEXT) {
            flush();
        }
    }

    @Override
    public synchronized void flush() {
        if (text.size() > 0) {
            machine.offer(new OutputPrinted(machine.stampWithLine(), name, text.toString(StandardCharsets.UTF_8)));
            text.reset();
        }
    }
}
