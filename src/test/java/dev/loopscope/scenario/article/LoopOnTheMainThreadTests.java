package dev.loopscope.scenario.article;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.HandleScheduled;
import dev.loopscope.trace.TraceEvent.HandleStarted;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.LoopStopped;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.ThreadStarted;
import dev.loopscope.trace.TraceEvent.TurnStarted;

import static org.assertj.core.api.Assertions.assertThat;

/** The programs whose loop runs on the main thread, with short sleeps. */
class LoopOnTheMainThreadTests {
    private static final Map<String, Object> SHORT = Map.of("seconds", 0.2);

    @Test
    void oneTaskRunsOnTheCallersOwnThread() throws Exception {
        Play play = Play.of(new SingleTask(), SHORT);
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name).containsExactly("MainThread");
        assertThat(play.output()).element(2).asString().startsWith("func func1 <_MainThread(MainThread, started ");
        assertThat(play.output().getLast()).isEqualTo("end, the result is func1");
    }

    @Test
    void runUntilCompleteBlocksItsCallerForTheSleep() throws Exception {
        Play play = Play.of(new SingleTask(), Map.of());
        assertThat(Play.secondsBetween(play.events(LoopStarted.class).getFirst(),
                play.events(LoopStopped.class).getFirst())).isGreaterThanOrEqualTo(1.0);
        assertThat(play.endedByItself()).isTrue();
        assertThat(Summary.of(play.events(), true).verdict().kind()).isEqualTo(Verdict.Kind.SINGLE);
    }

    @Test
    void aDoneCallbackRunsInAHandleOfALaterTurnAndGetsTheTask() throws Exception {
        Play play = Play.of(new DoneCallback(), SHORT);
        TaskFinished end = play.events(TaskFinished.class).getFirst();
        HandleScheduled callback = play.events(HandleScheduled.class).stream()
                .filter(e -> e.name().equals("callbackfunc")).findFirst().orElseThrow();
        HandleStarted started = play.events(HandleStarted.class).stream()
                .filter(e -> e.handle() == callback.handle()).findFirst().orElseThrow();
        assertThat(callback.future()).isEqualTo(end.task());
        assertThat(play.events().subList(play.events().indexOf(end), play.events().indexOf(started)))
                .hasAtLeastOneElementOfType(TurnStarted.class);
        assertThat(play.output().getLast()).isEqualTo("task finished, its result is func1");
    }

    @Test
    void stopLetsTheLoopEndItsTurn() throws Exception {
        Play play = Play.of(new RunForeverStop(), SHORT);
        assertThat(play.output()).endsWith("task finished, its result is func1",
                "the turn in which stop was called goes on", "the loop has stopped");
        TurnStarted last = play.events(TurnStarted.class).getLast();
        assertThat(play.events(HandleStarted.class)).filteredOn(e -> e.stamp().nanos() >= last.stamp().nanos())
                .hasSize(2);
        assertThat(play.endedByItself()).isTrue();
    }

    @Test
    void ensureFutureMakesATaskOfACoroutineOnly() throws Exception {
        Play play = Play.of(new EnsureFuture(), SHORT);
        assertThat(play.output().getFirst()).matches("a coroutine becomes a task: "
                + "<Task pending name='Task-1' coro=<asyncfunc1\\(\\) running at AsyncFunctions.java:\\d+>>");
        assertThat(play.output()).contains(
                "a task comes back as it is: True", "a future comes back as it is: True",
                "InvalidStateError: Result is not set.").endsWith("the result is func1");
        assertThat(play.events(TaskCreated.class)).hasSize(1);
    }

    @Test
    void twoTasksInterleaveAndThenTheLoopIsIdle() throws Exception {
        Play play = Play.instantly(new TwoTasksForever(), SHORT);
        assertThat(play.endedByItself()).isFalse();
        assertThat(play.output()).startsWith("Suspending func1", "Suspending func2")
                .endsWith("task finished, its result is func1", "task finished, its result is func2");
        assertThat(play.events(StepStarted.class)).extracting(e -> e.stamp().thread()).hasSize(4).containsOnly(
                play.events(ThreadStarted.class).getFirst().stamp().thread());
        TaskFinished firstEnd = play.events(TaskFinished.class).getFirst();
        assertThat(play.events(TaskSuspended.class)).hasSize(2)
                .allSatisfy(e -> assertThat(e.stamp().nanos()).isLessThan(firstEnd.stamp().nanos()));
    }

    @Test
    void gatheredCoroutinesBecomeTasksThatOverlap() throws Exception {
        Play play = Play.instantly(new GatherCoroutines(), SHORT);
        assertThat(play.events(TaskCreated.class)).extracting(TaskCreated::coroutine).containsExactly("main",
                "asyncfunc1", "asyncfunc2");
        assertThat(play.output().getLast()).isEqualTo("['func1', 'func2']");
        TaskFinished firstEnd = play.events(TaskFinished.class).getFirst();
        assertThat(play.events(TaskSuspended.class)).filteredOn(e -> e.what().equals("sleep(0.2)")).hasSize(2)
                .allSatisfy(e -> assertThat(e.stamp().nanos()).isLessThan(firstEnd.stamp().nanos()));
        assertThat(Summary.of(play.events(), true).verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
    }
}
