package dev.loopscope.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Work;
import dev.loopscope.recording.ChromeTrace;
import dev.loopscope.recording.Recorder;
import dev.loopscope.recording.Recording;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceSink;

/** Records a program of the command line, for its trace and its summary; what it prints goes on to the terminal. */
final class Watch implements TraceSink {
    private static final int BUFFERED_EVENTS = 1 << 18;
    private static final long MOST_EVENTS = 5_000_000;
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Terminal terminal;
    private final TraceBuffer buffer = new TraceBuffer(BUFFERED_EVENTS);
    private final Recording recording = new Recording();

    // guarded by this
    private final Recorder recorder = new Recorder(buffer, recording, MOST_EVENTS);

    Watch(Terminal terminal) {
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("recorder").start(this::recordNowAndThen);
    }

    @Override
    public void offer(TraceEvent event) {
        terminal.offer(event);
        buffer.offer(event);
    }

    @Override
    public void flushOutput() {
        terminal.flushOutput();
    }

    private void recordNowAndThen() {
        while (true) {
            record();
            LockSupport.parkNanos(this, BEAT_NANOS);
        }
    }

    private synchronized void record() {
        recorder.drain(BUFFERED_EVENTS);
    }

    /** Writes what happened in the Trace Event format. */
    void writeTrace(Path file) throws IOException {
        record();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            JsonLines json = new JsonLines(out);
            json.begin();
            ChromeTrace.of(recording, json::add);
            json.end();
        }
    }

    /** The verdict, the findings and where the time of each task and call went. */
    String summary() {
        record();
        Summary summary = Summary.of(recording.events(), true);
        StringBuilder text = new StringBuilder();
        text.append("%.2f s %s%n".formatted(summary.verdict().measuredNanos() / NANOS_PER_SECOND,
                summary.verdict().sentence().en()));
        for (Finding finding : summary.findings()) {
            String place = finding.line() == 0 ? "" : "line %d: ".formatted(finding.line());
            text.append("- ").append(place).append(finding.text().en()).append('\n');
        }
        if (!summary.tasks().isEmpty()) {
            text.append("%-32s %9s %9s %9s %9s %9s%n".formatted("", "queued", "ran", "waited", "steps", "longest"));
        }
        for (Work work : summary.tasks()) {
            text.append("%-32.32s %7.3f s %7.3f s %7.3f s %9d %7.3f s%n".formatted(work.name(),
                    work.queuedNanos() / NANOS_PER_SECOND, work.ranNanos() / NANOS_PER_SECOND,
                    work.waitedNanos() / NANOS_PER_SECOND, work.steps(), work.longestNanos() / NANOS_PER_SECOND));
        }
        return text.toString();
    }
}
