package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

import dev.loopscope.trace.TraceEvent.*;

/**
 * Reads the batches of one trace back, in order from the first one. Not thread safe. Whatever the bytes are, the answer is
 * events or a {@link MalformedTraceException}.
 */
public final class TraceDecoder {
    private final List<String> names = new ArrayList<>(List.of(""));
    private final LongUnaryOperator clock;
    private long nextSeq = 1;
    /** The time of the last event that was read, as it is written. */
    private long written;

    /** Of a trace whose times are to be read as they are. */
    public TraceDecoder() {
        this(LongUnaryOperator.identity());
    }

    /** @param clock makes the trace's times those of the reader's clock */
    public TraceDecoder(LongUnaryOperator clock) {
        this.clock = clock;
    }

    /** The batch's events. */
    public List<TraceEvent> decode(byte[] batch) {
        WireInput in = new WireInput(batch);
        int version = in.u8();
        if (version != TraceEncoder.VERSION) {
            throw new MalformedTraceException("version is " + version + ", known is " + TraceEncoder.VERSION);
        }
        long firstSeq = in.unsigned();
        if (firstSeq != nextSeq) {
            throw new MalformedTraceException("batch begins at event " + firstSeq + ", expected " + nextSeq);
        }
        int count = in.count(in.left(), "number of events");
        written = in.unsigned();
        Stamp before = new Stamp(written, -1, -1, 0);
        int newNames = in.count(in.left(), "number of new names");
        for (int i = 0; i < newNames; i++) {
            names.add(in.text());
        }
        List<TraceEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            TraceEvent event = event(in, before);
            before = event.stamp();
            events.add(event);
        }
        if (in.hasMore()) {
            throw new MalformedTraceException(in.left() + " bytes follow the last event");
        }
        nextSeq += count;
        return events;
    }

    private TraceEvent event(WireInput in, Stamp before) {
        int tag = in.u8();
        written += in.signed();
        boolean samePlace = (tag & TraceEncoder.SAME_PLACE) != 0;
        long thread = samePlace ? before.thread() : in.unsigned();
        long task = samePlace ? before.task() : in.unsigned();
        int source = (tag & TraceEncoder.HAS_SOURCE) != 0 ? in.count(Integer.MAX_VALUE, "source line") : 0;
        return fields(in, tag & TraceEncoder.KIND_BITS, new Stamp(clock.applyAsLong(written), thread, task, source));
    }

    private TraceEvent fields(WireInput in, int kind, Stamp at) {
        return switch (kind) {
            case 1 -> new ProcessStarted(at, in.unsigned(), in.unsigned(), name(in));
            case 2 -> new ProcessEnded(at, in.unsigned(), (int) in.signed());
            case 3 -> new ThreadStarted(at, in.unsigned(), name(in));
            case 4 -> new ThreadEnded(at);
            case 5 -> new ThreadBlocked(at, name(in));
            case 6 -> new ThreadResumed(at);
            case 7 -> new LoopStarted(at, in.unsigned());
            case 8 -> new LoopStopped(at, in.unsigned());
            case 9 -> new LoopClosed(at, in.unsigned());
            case 10 -> new LoopWaited(at, in.unsigned(), in.signed());
            case 11 -> new TurnStarted(at, in.unsigned(), in.unsigned(), in.count(Integer.MAX_VALUE, "ready"),
                    in.unsigned());
            case 12 -> new HandleScheduled(at, in.unsigned(), in.unsigned(), in.unsigned(), name(in));
            case 13 -> new HandleStarted(at, in.unsigned());
            case 14 -> new HandleEnded(at, in.unsigned(), in.text());
            case 15 -> new TaskCreated(at, in.unsigned(), in.unsigned(), name(in), name(in));
            case 16 -> new StepStarted(at, in.unsigned());
            case 17 -> new TaskSuspended(at, in.unsigned(), in.unsigned(), name(in));
            case 18 -> new TaskYielded(at, in.unsigned());
            case 19 -> new TaskWoken(at, in.unsigned(), in.unsigned());
            case 20 -> new CancelRequested(at, in.unsigned());
            case 21 -> new TaskFinished(at, in.unsigned(), outcome(in), in.text());
            case 22 -> new FutureCreated(at, in.unsigned(), in.unsigned(), name(in));
            case 23 -> new FutureJoined(at, in.unsigned(), in.unsigned());
            case 24 -> new FutureFinished(at, in.unsigned(), outcome(in), in.text());
            case 25 -> new TimerScheduled(at, in.unsigned(), in.unsigned(), in.signed(), name(in));
            case 26 -> new TimerFired(at, in.unsigned());
            case 27 -> new TimerCancelled(at, in.unsigned());
            case 28 -> new CallSubmitted(at, in.unsigned(), name(in), name(in));
            case 29 -> new CallAwaitable(at, in.unsigned(), in.unsigned());
            case 30 -> new CallStarted(at, in.unsigned());
            case 31 -> new CallEnded(at, in.unsigned(), outcome(in), in.text());
            case 32 -> new OutputPrinted(at, OutputStreamName.values()[in.count(1, "stream")], in.text());
            case 33 -> new WarningIssued(at, name(in), in.text());
            case 34 -> new EventsLost(at, in.unsigned());
            case 35 -> new ThreadPaused(at);
            case 36 -> new LockTaken(at, in.unsigned());
            case 37 -> new LockAwaited(at, in.unsigned(), in.unsigned());
            case 38 -> new LockReleased(at, in.unsigned());
            case 39 -> new CoroutineAwaited(at, in.unsigned(), name(in));
            case 40 -> new ErrorNeglected(at, in.unsigned());
            case 41 -> new ProcessorAwaited(at, in.unsigned());
            default -> throw new MalformedTraceException("unknown kind of event " + kind);
        };
    }

    private static Outcome outcome(WireInput in) {
        return Outcome.values()[in.count(Outcome.values().length - 1, "outcome")];
    }

    private String name(WireInput in) {
        return names.get(in.count(names.size() - 1, "number of a name"));
    }
}
