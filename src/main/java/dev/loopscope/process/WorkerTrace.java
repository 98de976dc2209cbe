package dev.loopscope.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.process.Message.Activity;
import dev.loopscope.process.Message.Events;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEncoder;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceSink;

/**
 * A worker's way to its parent: its events, in batches, and its messages. Events go a few milliseconds after they happened,
 * and before any message that is sent after them.
 */
final class WorkerTrace implements TraceSink {
    /** Longer texts are printed in pieces, so that a batch fits a frame. */
    static final int LONGEST_TEXT = 1 << 15;

    private static final int CAPACITY = 1 << 16;
    private static final int BATCH = 128;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    // written by any thread
    private final TraceBuffer waiting = new TraceBuffer(CAPACITY);
    private final AtomicBoolean asleep = new AtomicBoolean();
    private volatile @Nullable Thread flusher;
    private volatile @Nullable Supplier<Standing> activity;

    // guarded by this
    private final OutputStream out;
    private final TraceEncoder encoder = new TraceEncoder();
    private Standing told = Standing.AT_FIRST;

    WorkerTrace(OutputStream out) {
        this.out = out;
    }

    @Override
    public void offer(TraceEvent event) {
        if (event instanceof OutputPrinted printed && printed.text().length() > LONGEST_TEXT) {
            offerPieces(printed);
            return;
        }
        waiting.offer(event);
        wake();
    }

    /** Has the parent told, after the events until then, how the program stands, whenever that has changed. */
    void activityChanged(Supplier<Standing> standing) {
        activity = standing;
        wake();
    }

    private void wake() {
        if (asleep.compareAndSet(true, false)) {
            LockSupport.unpark(flusher);
        }
    }

    private void offerPieces(OutputPrinted printed) {
        String text = printed.text();
        for (int from = 0; from < text.length(); from += LONGEST_TEXT) {
            String piece = text.substring(from, Math.min(text.length(), from + LONGEST_TEXT));
            offer(new OutputPrinted(printed.stamp(), printed.stream(), piece));
        }
    }

    /** Sends a message after all events that were offered before. */
    synchronized void send(Message message) throws IOException {
        flush();
        out.write(message.toFrame().bytes());
    }

    /** Sends the events that wait. False if none does. */
    synchronized boolean flush() throws IOException {
        Supplier<Standing> source = activity;
        Standing standing = source == null ? told : source.get(); // read before the events that led to it
        boolean sent = !standing.equals(told);
        for (List<TraceEvent> events = waiting.drain(BATCH); !events.isEmpty(); events = waiting.drain(BATCH)) {
            out.write(new Events(encoder.encode(events).bytes()).toFrame().bytes());
            sent = true;
        }
        if (!standing.equals(told)) {
            told = standing;
            out.write(new Activity(standing).toFrame().bytes());
        }
        return sent;
    }

    /** The life of the thread that sends events while the main thread is busy. */
    void flushNowAndThen() {
        flusher = Thread.currentThread();
        try {
            while (true) {
                asleep.set(true);
                if (!flush()) {
                    LockSupport.park(this);
                }
                asleep.set(false);
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        } catch (IOException parentGone) {
            // The process ends with its standard input.
        }
    }
}
