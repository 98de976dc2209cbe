package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.TaskWoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TraceWireTests {
    private static final int MOST_BYTES_AN_EVENT = 32;

    @Test
    void everyKindOfEventComesBackAsItWas() {
        List<TraceEvent> events = TraceSamples.oneOfEachKind();
        assertThat(new TraceDecoder().decode(new TraceEncoder().encode(events).bytes())).isEqualTo(events);
    }

    @Test
    void theSamplesHoldEveryKind() {
        Set<Class<?>> sampled = new HashSet<>();
        TraceSamples.oneOfEachKind().forEach(event -> sampled.add(event.getClass()));
        assertThat(sampled).containsExactlyInAnyOrder(TraceEvent.class.getPermittedSubclasses());
    }

    @Test
    void batchesAreNumberedThroughAndANameTravelsOnce() {
        TraceEncoder encoder = new TraceEncoder();
        List<TraceEvent> events = TraceSamples.oneOfEachKind();
        TraceBatch first = encoder.encode(events);
        TraceBatch second = encoder.encode(events);
        assertThat(first.firstSeq()).isEqualTo(1);
        assertThat(second.firstSeq()).isEqualTo(events.size() + 1);
        assertThat(second.lastSeq()).isEqualTo(2L * events.size());
        assertThat(second.bytes().length).isLessThan(first.bytes().length - 100);

        TraceDecoder decoder = new TraceDecoder();
        assertThat(decoder.decode(first.bytes())).isEqualTo(events);
        assertThat(decoder.decode(second.bytes())).isEqualTo(events);
    }

    @Test
    void anEventOfABusyLoopTakesAtMost32BytesOnAverage() {
        List<TraceEvent> events = new ArrayList<>();
        for (int task = 1; task <= 2_000; task++) {
            Stamp at = new Stamp(task * 50_000L, 4711, task, task % 50);
            events.add(new TaskCreated(at, task, 1, "Task-" + task, "worker"));
            events.add(new StepStarted(at, task));
            events.add(new TaskSuspended(at, task, task + 10_000, "sleep(1)"));
            events.add(new TaskWoken(at, task, task + 10_000));
            events.add(new StepStarted(at, task));
            events.add(new TaskFinished(at, task, Outcome.RETURNED, "'result %d'".formatted(task)));
        }
        assertThat(new TraceEncoder().encode(events).bytes().length / events.size())
                .isLessThanOrEqualTo(MOST_BYTES_AN_EVENT);
    }

    @Test
    void aBatchOutOfOrderIsRefused() {
        TraceEncoder encoder = new TraceEncoder();
        encoder.encode(TraceSamples.oneOfEachKind());
        byte[] second = encoder.encode(TraceSamples.oneOfEachKind()).bytes();
        assertThatThrownBy(() -> new TraceDecoder().decode(second)).isInstanceOf(MalformedTraceException.class)
                .hasMessageContaining("expected 1");
    }

    @Test
    void whateverTheBytesAreTheAnswerIsEventsOrAClearError() {
        byte[] good = new TraceEncoder().encode(TraceSamples.oneOfEachKind()).bytes();
        Random random = new Random(25);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            decodeOrRefuse(bad);
        }
    }

    private static void decodeOrRefuse(byte[] bytes) {
        try {
            new TraceDecoder().decode(bytes);
        } catch (MalformedTraceException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
