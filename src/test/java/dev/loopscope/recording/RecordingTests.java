package dev.loopscope.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceBatch;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.EventsLost;
import dev.loopscope.trace.TraceEvent.TaskYielded;

import static org.assertj.core.api.Assertions.assertThat;

/** What a recording keeps, and what it says about the rest. */
class RecordingTests {
    private static final int ALL = Integer.MAX_VALUE;

    private final TraceBuffer buffer = new TraceBuffer(1_000);
    private final Recording recording = new Recording();

    private static TraceEvent event(long number) {
        return new TaskYielded(new Stamp(number * 10, 7, 0, 0), number);
    }

    private void offer(long first, long last) {
        LongStream.rangeClosed(first, last).mapToObj(RecordingTests::event).forEach(buffer::offer);
    }

    @Test
    void emptyRecordingHasNoEvents() {
        assertThat(recording.events()).isEmpty();
        assertThat(recording.lastSeq()).isZero();
        assertThat(recording.batchesAfter(0)).isEmpty();
    }

    @Test
    void everyDrainThatFindsSomethingIsABatch() {
        Recorder recorder = new Recorder(buffer, recording, 1_000);
        offer(1, 10);
        assertThat(recorder.drain(ALL)).isTrue();
        assertThat(recorder.drain(ALL)).isFalse();
        offer(11, 13);
        assertThat(recorder.drain(ALL)).isTrue();

        assertThat(recording.size()).isEqualTo(2);
        assertThat(recording.lastSeq()).isEqualTo(13);
        assertThat(recording.lastNanos()).isEqualTo(130);
        assertThat(recording.events()).containsExactlyElementsOf(
                LongStream.rangeClosed(1, 13).mapToObj(RecordingTests::event).toList());
    }

    @Test
    void batchesAfterANumberBeginWithTheOneThatHoldsTheNext() {
        Recorder recorder = new Recorder(buffer, recording, 1_000);
        for (int i = 0; i < 100; i++) {
            offer(i * 3 + 1, i * 3 + 3);
            recorder.drain(ALL);
        }

        assertThat(recording.placeAfter(0)).isZero();
        assertThat(recording.placeAfter(2)).isZero();
        assertThat(recording.placeAfter(3)).isOne();
        assertThat(recording.placeAfter(299)).isEqualTo(99);
        assertThat(recording.placeAfter(300)).isEqualTo(100);
        assertThat(recording.batchesAfter(295)).map(TraceBatch::firstSeq).containsExactly(295L, 298L);
    }

    @Test
    void eventsBeyondTheLimitAreCountedAtOnceAndAtTheEnd() {
        Recorder recorder = new Recorder(buffer, recording, 10);
        offer(1, 15);
        recorder.drain(ALL);
        offer(16, 20);
        recorder.drain(ALL);
        offer(21, 22);
        recorder.finish(ALL);

        List<TraceEvent> events = recording.events();
        assertThat(events).hasSize(12);
        assertThat(events.get(10)).isEqualTo(new EventsLost(new Stamp(150, 7, 0, 0), 5));
        assertThat(events.get(11)).isEqualTo(new EventsLost(new Stamp(220, 7, 0, 0), 7));
    }

    @Test
    void whatTheBufferLostCountsToo() {
        Recorder recorder = new Recorder(buffer, recording, 10);
        offer(1, 1_200);
        recorder.finish(ALL);

        assertThat(recording.events().getLast()).isInstanceOfSatisfying(EventsLost.class,
                lost -> assertThat(lost.count()).isEqualTo(1_190));
    }

    @Test
    void readersSeeAPrefixAtAnyTime() throws InterruptedException {
        Recorder recorder = new Recorder(buffer, recording, 100_000);
        List<Throwable> failures = new ArrayList<>();
        Thread reader = Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> failures.add(e)).start(() -> {
            int seen = 0;
            while (seen < 500) {
                List<TraceBatch> batches = recording.batchesAfter(0);
                assertThat(batches).doesNotContainNull().hasSizeGreaterThanOrEqualTo(seen);
                seen = batches.size();
            }
        });
        for (int i = 1; i <= 500; i++) {
            offer(i, i);
            recorder.drain(ALL);
        }
        reader.join();

        assertThat(failures).isEmpty();
    }
}
