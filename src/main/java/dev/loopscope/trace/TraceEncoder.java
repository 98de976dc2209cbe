package dev.loopscope.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.trace.TraceEvent.*;

/**
 * Turns the events of one trace into batches of bytes. A name travels in the batch that first uses it, so a reader needs
 * the batches from the first one on, in order. Not thread safe: one thread encodes a trace.
 *
 * <pre>
 * batch  u8 version · seq of the first event · count · nanos of the first event
 *        · number of new names · each new name as a text (names are numbered from 1 over all batches; 0 is "")
 *        · the events
 * event  u8 tag: bits 0-5 the kind, bit 6 same thread and task as the event before, bit 7 a source line follows
 *        · nanos since the event before (signed) · [thread · task] · [source] · the fields in the record's order
 * field  number: unsigned, 7 bits a byte, least significant first; signed ones zigzag · name: its number
 *        · text: length in bytes, UTF-8 · enum: its place
 * </pre>
 */
public final class TraceEncoder {
    static final int VERSION = 1;
    static final int KIND_BITS = 0x3F;
    static final int SAME_PLACE = 0x40;
    static final int HAS_SOURCE = 0x80;

    private final Map<String, Integer> names = new HashMap<>(Map.of("", 0));
    private WireOutput newNames = new WireOutput();
    private int newNameCount;
    private long nextSeq = 1;

    /** Encodes the events, which must not be empty, as the trace's next batch. */
    public TraceBatch encode(List<TraceEvent> events) {
        long firstSeq = nextSeq;
        long firstNanos = events.getFirst().stamp().nanos();
        WireOutput body = new WireOutput();
        newNames = new WireOutput();
        newNameCount = 0;
        Stamp before = new Stamp(firstNanos, -1, -1, 0);
        for (TraceEvent event : events) {
            event(body, event, before);
            before = event.stamp();
        }
        nextSeq += events.size();

        WireOutput batch = new WireOutput();
        batch.u8(VERSION);
        batch.unsigned(firstSeq);
        batch.unsigned(events.size());
        batch.unsigned(firstNanos);
        batch.unsigned(newNameCount);
        batch.append(newNames);
        batch.append(body);
        return new TraceBatch(firstSeq, events.size(), before.nanos(), batch.toBytes());
    }

    private void event(WireOutput out, TraceEvent event, Stamp before) {
        Stamp stamp = event.stamp();
        boolean samePlace = stamp.thread() == before.thread() && stamp.task() == before.task();
        out.u8(EventKind.of(event).number() | (samePlace ? SAME_PLACE : 0) | (stamp.source() != 0 ? HAS_SOURCE : 0));
        out.signed(stamp.nanos() - before.nanos());
        if (!samePlace) {
            out.unsigned(stamp.thread());
            out.unsigned(stamp.task());
        }
        if (stamp.source() != 0) {
            out.unsigned(stamp.source());
        }
        fields(out, event);
    }

    private void fields(WireOutput out, TraceEvent event) {
        switch (event) {
            case ProcessStarted e -> {
                out.unsigned(e.process());
                out.unsigned(e.parent());
                name(out, e.name());
            }
            case ProcessEnded e -> {
                out.unsigned(e.process());
                out.signed(e.exitCode());
            }
            case ThreadStarted e -> {
                out.unsigned(e.process());
                name(out, e.name());
            }
            case ThreadEnded _,ThreadResumed _,ThreadPaused _ -> {
            }
            case ThreadBlocked e -> name(out, e.what());
            case LoopStarted e -> out.unsigned(e.loop());
            case LoopStopped e -> out.unsigned(e.loop());
            case LoopClosed e -> out.unsigned(e.loop());
            case LoopWaited e -> {
                out.unsigned(e.loop());
                out.signed(e.untilNanos());
            }
            case TurnStarted e -> {
                out.unsigned(e.loop());
                out.unsigned(e.turn());
                out.unsigned(e.ready());
                out.unsigned(e.lateNanos());
            }
            case HandleScheduled e -> {
                out.unsigned(e.handle());
                out.unsigned(e.loop());
                out.unsigned(e.future());
                name(out, e.name());
            }
            case HandleStarted e -> out.unsigned(e.handle());
            case HandleEnded e -> {
                out.unsigned(e.handle());
                out.text(e.error());
            }
            case TaskCreated e -> {
                out.unsigned(e.task());
                out.unsigned(e.loop());
                name(out, e.name());
                name(out, e.coroutine());
            }
            case StepStarted e -> out.unsigned(e.task());
            case TaskSuspended e -> {
                out.unsigned(e.task());
                out.unsigned(e.future());
                name(out, e.what());
            }
            case TaskYielded e -> out.unsigned(e.task());
            case TaskWoken e -> {
                out.unsigned(e.task());
                out.unsigned(e.future());
            }
            case CancelRequested e -> out.unsigned(e.task());
            case TaskFinished e -> ended(out, e.task(), e.outcome(), e.text());
            case FutureCreated e -> {
                out.unsigned(e.future());
                out.unsigned(e.loop());
                name(out, e.what());
            }
            case FutureJoined e -> {
                out.unsigned(e.future());
                out.unsigned(e.child());
            }
            case FutureFinished e -> ended(out, e.future(), e.outcome(), e.text());
            case TimerScheduled e -> {
                out.unsigned(e.timer());
                out.unsigned(e.loop());
                out.signed(e.whenNanos());
                name(out, e.name());
            }
            case TimerFired e -> out.unsigned(e.timer());
            case TimerCancelled e -> out.unsigned(e.timer());
            case CallSubmitted e -> {
                out.unsigned(e.call());
                name(out, e.executor());
                name(out, e.name());
            }
            case CallAwaitable e -> {
                out.unsigned(e.call());
                out.unsigned(e.future());
            }
            case CallStarted e -> out.unsigned(e.call());
            case CallEnded e -> ended(out, e.call(), e.outcome(), e.text());
            case OutputPrinted e -> {
                out.unsigned(e.stream().ordinal());
                out.text(e.text());
            }
            case WarningIssued e -> {
                name(out, e.category());
                out.text(e.text());
            }
            case EventsLost e -> out.unsigned(e.count());
            case LockTaken e -> out.unsigned(e.lock());
            case LockAwaited e -> {
                out.unsigned(e.lock());
                out.unsigned(e.future());
            }
            case LockReleased e -> out.unsigned(e.lock());
            case CoroutineAwaited e -> {
                out.unsigned(e.lastedNanos());
                name(out, e.name());
            }
            case ErrorNeglected e -> out.unsigned(e.future());
            case ProcessorAwaited e -> out.unsigned(e.waitedNanos());
        }
    }

    private static void ended(WireOutput out, long id, Outcome outcome, String text) {
        out.unsigned(id);
        out.unsigned(outcome.ordinal());
        out.text(text);
    }

    private void name(WireOutput out, String name) {
        Integer known = names.get(name);
        if (known == null) {
            known = names.size();
            names.put(name, known);
            newNames.text(name);
            newNameCount++;
        }
        out.unsigned(known);
    }
}
