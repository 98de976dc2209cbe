package dev.loopscope.loop;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.LoopWaited;
import dev.loopscope.trace.TraceEvent.TurnStarted;

import static org.assertj.core.api.Assertions.assertThat;

class IterationTests extends LoopProgram {
    @Test
    @Rule("L1")
    void readyHandlesLeaveFirstInFirstOutAndTimersByTheirTime() {
        long now = loop.time();
        loop.callAt(now + 30, saying("30"));
        loop.callAt(now + 10, saying("10"));
        loop.callAt(now + 20, saying("20"));
        loop.callSoon(saying("a"));
        loop.callSoon(saying("b"));
        loop.callLater(1, loop::stop);
        loop.runForever();
        assertThat(lines).containsExactly("a", "b", "10", "20", "30");
    }

    @Test
    @Rule("L2")
    void aTurnRunsWhatWasReadyThenWhatTheWaitBroughtThenTheTimers() {
        loop.callAt(loop.time(), saying("timer"));
        loop.callSoon(saying("ready"));
        loop.callSoonThreadsafe(saying("woken"));
        turns(1);
        assertThat(lines).containsExactly("ready", "woken", "timer");
    }

    @Test
    @Rule("L3")
    void whatTheBatchQueuesWaitsForTheNextTurn() {
        loop.callSoon(() -> {
            mark("first");
            loop.callSoon(marking("queued by the first"));
        });
        loop.callSoon(marking("second"));
        turns(2);
        assertThat(lines).containsExactly("1 first", "1 second", "2 queued by the first");
    }

    @Test
    @Rule("L3")
    void aCallbackThatQueuesItselfForEverStarvesNobody() {
        requeue();
        loop.callLater(0.000_001, loop::stop);
        loop.runForever();
        assertThat(loop.isRunning()).isFalse();
    }

    private void requeue() {
        loop.callSoon(this::requeue);
    }

    @Test
    @Rule("L4")
    void theLoopWaitsForTheFirstTimerAndNotWhileSomethingIsReady() {
        loop.callLater(5, loop::stop);
        loop.callSoon(saying("ready"));
        loop.runForever();
        assertThat(events(LoopWaited.class)).hasSize(1);
        assertThat(loop.time()).isBetween(5_000_000_000L, 5_000_100_000L);
    }

    @Test
    @Rule("L4")
    void aWaitIsNeverLongerThanADay() {
        loop.callLater(1e12, saying("far away"));
        loop.callAt(Long.MAX_VALUE, saying("never"));
        loop.callLater(90_000, loop::stop);
        loop.runForever();
        assertThat(time.waits()).hasSize(2).first().isEqualTo(86_400_000_000_000L);
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("L5")
    void aReadyCallbackRunsBeforeATimerThatWasSetBeforeIt() {
        loop.callLater(0, marking("timer"));
        loop.callSoon(marking("soon"));
        turns(1);
        assertThat(lines).containsExactly("1 soon", "1 timer");
    }

    @Test
    @Rule("L6")
    void aTimerIsDueIfItLiesLessThanTheResolutionAfterNow() {
        time.stand();
        long now = loop.time();
        loop.callAt(now, marking("now"));
        loop.callAt(now + 1, marking("one nanosecond later"));
        turns(1);
        time.pass(1e-9);
        turns(1);
        assertThat(lines).containsExactly("1 now", "2 one nanosecond later");
    }

    @Test
    @Rule("L7")
    void afterALongCallbackComeThoseQueuedMeanwhileThenAllOverdueTimersThenWhatTheyQueue() {
        loop.callLater(2, () -> {
            mark("timer 2");
            loop.callSoon(marking("queued by timer 2"));
        });
        loop.callLater(1, marking("timer 1"));
        loop.callSoon(() -> {
            mark("blocks");
            time.pass(10);
            loop.callSoon(marking("queued meanwhile"));
        });
        turns(3);
        assertThat(lines).containsExactly("1 blocks", "2 queued meanwhile", "2 timer 1", "2 timer 2",
                "3 queued by timer 2");
    }

    @Test
    @Rule("L8")
    void timersThatFallDueDuringTheBatchWaitForTheNextTurn() {
        loop.callLater(1, marking("timer"));
        loop.callSoon(() -> time.pass(2));
        loop.callSoon(marking("batch"));
        turns(2);
        assertThat(lines).containsExactly("1 batch", "2 timer");
    }

    @Test
    @Rule("L9")
    void timersOfOneTimeLeaveInTheOrderOfCPythonsHeap() {
        assertThat(orderOfEqualTimers(3)).isEqualTo("ABC");
        assertThat(orderOfEqualTimers(4)).isEqualTo("ACBD");
        assertThat(orderOfEqualTimers(5)).isEqualTo("ACEBD");
        assertThat(orderOfEqualTimers(8)).isEqualTo("ACGFHEBD");
    }

    @Test
    @Rule("L9")
    void aLaterTimerInTheHeapChangesTheOrderOfEqualOnes() {
        long when = loop.time();
        List.of("A", "B", "C").forEach(name -> loop.callAt(when, saying(name)));
        loop.callLater(1, saying("later"));
        turns(1);
        assertThat(lines).containsExactly("A", "C", "B");
    }

    private String orderOfEqualTimers(int count) {
        lines.clear();
        long when = loop.time();
        IntStream.range(0, count).forEach(i -> loop.callAt(when, saying(Character.toString('A' + i))));
        turns(1);
        return String.join("", lines);
    }

    @Test
    @Rule("L10")
    void equalDelaysEndInTheOrderInWhichTheyBeganEvenOnACoarseClock() {
        time.stand();
        List<String> expected = IntStream.range(0, 8).mapToObj(Integer::toString).toList();
        expected.forEach(name -> loop.callLater(1, saying(name)));
        loop.callLater(1, loop::stop);
        loop.runForever();
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    @Rule("L11")
    void aCancelledHandleUsesUpItsPlaceInTheBatch() {
        Handle[] second = new Handle[1];
        loop.callSoon(() -> {
            second[0].cancel();
            loop.callSoon(marking("next"));
        });
        second[0] = loop.callSoon(marking("never"));
        turns(2);
        assertThat(lines).containsExactly("2 next");
        assertThat(events(TurnStarted.class).getFirst().ready()).isEqualTo(2);
    }

    @Test
    @Rule({"L12", "J10"})
    void cancelledTimersAtTheHeadLeaveAtOnceOthersWhenTheyAreTheGreaterPartOfMany() {
        List<TimerHandle> timers = IntStream.range(0, 101).mapToObj(i -> loop.callLater(100 + i, saying("timer")))
                .toList();
        turns(1);
        timers.get(0).cancel();
        timers.subList(51, 100).forEach(Handle::cancel);
        turns(1);
        assertThat(loop.timers().size()).isEqualTo(100);
        assertThat(loop.timers().cancelledCount()).isEqualTo(49);
        loop.callLater(500, saying("timer"));
        timers.subList(48, 51).forEach(Handle::cancel);
        turns(2);
        assertThat(loop.timers().size()).isEqualTo(49);
        assertThat(loop.timers().cancelledCount()).isZero();
    }

    @Test
    @Rule("L15")
    void aTurnMayRunNothing() {
        loop.callLater(1, saying("cancelled")).cancel();
        turns(3);
        assertThat(lines).isEmpty();
        assertThat(loop.timers().size()).isZero();
    }

    @Test
    @Rule("L13")
    void theTimersThatAreLeftAreMadeAHeapAgainInTheOrderOfTheArray() {
        time.stand();
        long now = loop.time();
        List<TimerHandle> cancelled = IntStream.range(0, 60).mapToObj(i -> loop.callAt(now + 1, saying("never")))
                .toList();
        IntStream.range(0, 55).forEach(i -> loop.callAt(now + 5, saying(Integer.toString(i))));
        turns(1);
        cancelled.forEach(Handle::cancel);
        time.pass(1);
        turns(1);
        assertThat(loop.timers().cancelledCount()).isZero();
        assertThat(lines).hasSize(55).startsWith("30", "14", "6", "2", "0", "5", "53", "25"); // as CPython's leave
    }

    @Test
    @Rule("L14")
    void timersThatAreDueWithinAMillisecondRunInOneTurnAndNoneIsEarly() {
        long now = loop.time();
        for (long late : new long[]{100_000, 400_000, 900_000, 1_900_000}) {
            loop.callAt(now + late, () -> {
                assertThat(loop.time()).isGreaterThanOrEqualTo(now + late);
                say(events(TurnStarted.class).size() + " " + late);
            });
        }
        loop.callAt(now + 5_000_000, loop::stop);
        loop.runForever();
        assertThat(lines).containsExactly("1 100000", "1 400000", "1 900000", "2 1900000");
    }

    @Test
    @Rule({"L16", "J6"})
    void theLoopReadsTheClockOfItsMachineOnly() {
        time.pass(12_345_678);
        assertThat(loop.time()).isBetween(12_345_678_000_000_000L, 12_345_678_000_001_000L);
        TimerHandle timer = loop.callLater(2.5, saying("timer"));
        assertThat(timer.when()).isBetween(12_345_680_500_000_000L, 12_345_680_500_001_000L);
        time.pass(2.5);
        turns(1);
        assertThat(lines).containsExactly("timer");
    }
}
