package dev.loopscope.insight;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.LoopState.Handle;
import dev.loopscope.insight.LoopState.Kind;
import dev.loopscope.insight.LoopState.OutsideCall;
import dev.loopscope.insight.LoopState.Timer;
import dev.loopscope.insight.LoopState.Wait;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

import static org.assertj.core.api.Assertions.assertThat;

/** How loops stand after some of their events. */
class LoopStateTests {
    private static final long LOOP = 1;

    private final List<TraceEvent> events = new ArrayList<>();

    private Stamp at(long nanos) {
        return new Stamp(nanos, 10, 0, 7);
    }

    private LoopState.Loop loop() {
        return LoopState.of(events, 0).loops().getFirst();
    }

    @Test
    void whatIsReadyStandsInTheOrderInWhichItWillRun() {
        events.addAll(List.of(new LoopStarted(at(0), LOOP), new TaskCreated(at(1), 2, LOOP, "Task-1", "main"),
                new HandleScheduled(at(2), 3, LOOP, 0, "callback"), new TurnStarted(at(3), LOOP, 1, 2, 0)));

        assertThat(loop().ready()).containsExactly(new Handle(2, Kind.TASK, "Task-1"),
                new Handle(3, Kind.CALLBACK, "callback"));
        assertThat(loop().running()).isNull();
        assertThat(loop().thread()).isEqualTo(10);
    }

    @Test
    void whatRunsIsNotReadyAnyMore() {
        whatIsReadyStandsInTheOrderInWhichItWillRun();
        events.add(new StepStarted(at(4), 2));

        assertThat(loop().running()).isEqualTo(new Handle(2, Kind.TASK, "Task-1"));
        assertThat(loop().ready()).containsExactly(new Handle(3, Kind.CALLBACK, "callback"));
    }

    @Test
    void aSuspendedTaskTellsWhatItWaitsForUntilItIsWoken() {
        whatRunsIsNotReadyAnyMore();
        events.add(new TaskSuspended(at(5), 2, 4, "sleep(1)"));
        assertThat(LoopState.of(events, 9).waits()).containsExactly(new Wait(2, "Task-1", "sleep(1)", 4, 5, 7));
        assertThat(loop().running()).isNull();

        events.add(new TaskWoken(at(6), 2, 4));
        assertThat(LoopState.of(events, 9).waits()).isEmpty();
        assertThat(loop().ready()).extracting(Handle::id).containsExactly(3L, 2L);
    }

    @Test
    void aCallbackThatWasCancelledIsGoneWithItsTurn() {
        whatIsReadyStandsInTheOrderInWhichItWillRun();
        events.add(new TurnStarted(at(8), LOOP, 2, 0, 0));

        assertThat(loop().ready()).isEmpty();
    }

    @Test
    void timersStandByTheirTimeAndBecomeReadyWhenTheyAreDue() {
        events.addAll(List.of(new LoopStarted(at(0), LOOP), new TimerScheduled(at(1), 5, LOOP, 300, "late"),
                new TimerScheduled(at(1), 6, LOOP, 200, "soon"), new TimerScheduled(at(1), 7, LOOP, 250, "never")));
        assertThat(loop().timers()).containsExactly(new Timer(6, "soon", 200), new Timer(7, "never", 250),
                new Timer(5, "late", 300));

        events.addAll(List.of(new TimerCancelled(at(2), 7), new TimerFired(at(200), 6)));
        assertThat(loop().timers()).containsExactly(new Timer(5, "late", 300));
        assertThat(loop().ready()).containsExactly(new Handle(6, Kind.CALLBACK, "soon"));
    }

    @Test
    void aCallIsOutsideFromItsSubmissionToItsEnd() {
        events.add(new CallSubmitted(at(1), 8, "ThreadPoolExecutor-0", "ping()"));
        assertThat(LoopState.of(events, 1).outside())
                .containsExactly(new OutsideCall(8, "ping()", "ThreadPoolExecutor-0", 0, 1));

        events.add(new CallStarted(new Stamp(2, 11, 8, 0), 8));
        assertThat(LoopState.of(events, 2).outside())
                .containsExactly(new OutsideCall(8, "ping()", "ThreadPoolExecutor-0", 11, 2));

        events.add(new CallEnded(new Stamp(3, 11, 8, 0), 8, Outcome.RETURNED, "1"));
        assertThat(LoopState.of(events, 3).outside()).isEmpty();
    }

    @Test
    void aClosedLoopIsNotShown() {
        events.addAll(List.of(new LoopStarted(at(0), LOOP), new LoopStopped(at(1), LOOP), new LoopClosed(at(2), LOOP)));

        assertThat(LoopState.of(events, 5).loops()).isEmpty();
        assertThat(LoopState.of(events, 5).atNanos()).isEqualTo(5);
    }
}
