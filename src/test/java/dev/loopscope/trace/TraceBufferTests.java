package dev.loopscope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.EventsLost;
import dev.loopscope.trace.TraceEvent.StepStarted;

import static org.assertj.core.api.Assertions.assertThat;

class TraceBufferTests {
    private final TraceBuffer buffer = new TraceBuffer(10);

    @Test
    void drainsInTheOrderOfTheOffers() {
        offer(1, 5);
        assertThat(buffer.drain(100)).extracting(e -> ((StepStarted) e).task()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(buffer.drain(100)).isEmpty();
    }

    @Test
    void drainsNoMoreThanAsked() {
        offer(1, 5);
        assertThat(buffer.drain(3)).hasSize(3);
        assertThat(buffer.drain(3)).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsCountedAndSaid() {
        offer(1, 14);
        List<TraceEvent> drained = buffer.drain(100);
        assertThat(drained).hasSize(11);
        assertThat(drained.getLast()).isInstanceOfSatisfying(EventsLost.class, lost -> {
            assertThat(lost.count()).isEqualTo(4);
            assertThat(lost.stamp().nanos()).isEqualTo(10);
        });
        offer(15, 1);
        assertThat(buffer.drain(100)).hasSize(1);
    }

    @Test
    void everyOfferOfManyThreadsIsDrainedOrCounted() throws InterruptedException {
        TraceBuffer small = new TraceBuffer(50);
        List<Thread> threads = IntStream.range(0, 4).mapToObj(_ -> Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10_000; i++) {
                small.offer(step(i));
            }
        })).toList();
        List<TraceEvent> drained = new ArrayList<>();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            drained.addAll(small.drain(100));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        drained.addAll(small.drain(1_000));
        long kept = drained.stream().filter(StepStarted.class::isInstance).count();
        long lost = drained.stream().filter(EventsLost.class::isInstance).mapToLong(e -> ((EventsLost) e).count())
                .sum();
        assertThat(kept + lost).isEqualTo(40_000);
    }

    private void offer(int first, int count) {
        IntStream.range(first, first + count).forEach(i -> buffer.offer(step(i)));
    }

    private static StepStarted step(long task) {
        return new StepStarted(new Stamp(task, 1, task, 0), task);
    }
}
