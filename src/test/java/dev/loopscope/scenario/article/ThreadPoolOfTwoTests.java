package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.insight.Work;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadPoolOfTwoTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new ThreadPoolOfTwo(), Map.of());
    }

    @Test
    void twoCallsRunAtOnceAndTheThirdWaitsForAWorker() {
        List<CallStarted> starts = play.events(CallStarted.class);
        CallEnded firstEnd = play.events(CallEnded.class).getFirst();
        assertThat(starts).hasSize(3);
        assertThat(starts.get(1).stamp().nanos()).isLessThan(firstEnd.stamp().nanos());
        assertThat(starts.get(2).stamp().nanos()).isGreaterThanOrEqualTo(firstEnd.stamp().nanos());
        assertThat(starts.get(2).stamp().thread()).isIn(starts.get(0).stamp().thread(),
                starts.get(1).stamp().thread());
    }

    @Test
    void theThirdWaitsWhileTheFirstRunsItsTwoSecondsAndNoLongerThanTheRecordedLag() {
        CallStarted firstStart = play.events(CallStarted.class).getFirst();
        CallEnded firstEnd = play.events(CallEnded.class).getFirst();
        CallSubmitted submitted = play.events(CallSubmitted.class).getLast();
        CallStarted started = play.events(CallStarted.class).getLast();
        double overslept = Play.secondsBetween(firstStart, firstEnd) - 2.0;
        double lag = Play.secondsBetween(firstEnd, started);
        double handover = Play.secondsBetween(firstStart, submitted);
        assertThat(Play.secondsBetween(firstStart, started)).isGreaterThanOrEqualTo(2.0);
        assertThat(overslept).isNotNegative();
        assertThat(Play.secondsBetween(submitted, started) + handover - overslept - lag).isBetween(1.999999, 2.000001);
    }

    @Test
    void itIsOneProcessWithTwoPoolThreads() {
        assertThat(play.events(ProcessStarted.class)).hasSize(1);
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name).containsExactlyInAnyOrder(
                "MainThread",
                "Thread-1 (start_thread_loop)", "ThreadPoolExecutor-0_0", "ThreadPoolExecutor-0_1");
    }

    @Test
    void theLoopGoesOnWithNothingToDoAndTheMainThreadWasNotBlocked() {
        assertThat(play.endedByItself()).isFalse();
        assertThat(play.output()).contains("the main thread is not blocked");
    }

    @Test
    void theSummarySaysTwoRoundsAndWhoWaited() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.ROUNDS);
        assertThat(summary.verdict().measuredNanos() / 1e9).as("one after another would take 6 s").isBetween(4.0, 6.0);
        assertThat(summary.findings().getFirst().kind()).isEqualTo(Finding.Kind.POOL_WAIT);
        double handover = Play.secondsBetween(play.events(CallStarted.class).getFirst(),
                play.events(CallSubmitted.class).getLast());
        assertThat(summary.tasks()).filteredOn(w -> w.kind() == Work.Kind.CALL).last()
                .satisfies(third -> assertThat(third.queuedNanos() / 1e9 + handover).as("while the first sleeps 2 s")
                        .isBetween(1.999999, 4.0));
    }
}
