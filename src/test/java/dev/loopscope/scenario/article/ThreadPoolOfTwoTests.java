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
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadPoolOfTwoTests {
    private static final long TWO_SECONDS = 2_000_000_000;

    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new ThreadPoolOfTwo(ArticleNetwork.NETWORK), Map.of());
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
    void theThirdWaitsForTwoSecondsAndNoLongerThanTheRecordedLag() {
        CallSubmitted submitted = play.events(CallSubmitted.class).getLast();
        CallStarted started = play.events(CallStarted.class).getLast();
        long worker = started.stamp().thread();
        CallStarted before = on(worker, play.events(CallStarted.class));
        CallEnded freed = on(worker, play.events(CallEnded.class));
        long over = Play.nanosBetween(before, freed) - TWO_SECONDS;
        long submittedAfter = Play.nanosBetween(before, submitted);
        long lag = Play.nanosBetween(freed, started) + Math.max(0, -submittedAfter);
        assertThat(over).as("what the call before it took beyond its sleep").isNotNegative();
        assertThat(Play.nanosBetween(submitted, started)).isBetween(TWO_SECONDS - Math.max(0, submittedAfter),
                TWO_SECONDS + over + lag);
    }

    private static <E extends TraceEvent> E on(long thread, List<E> events) {
        return events.stream().filter(event -> event.stamp().thread() == thread).findFirst().orElseThrow();
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
        assertThat(summary.tasks()).filteredOn(w -> w.kind() == Work.Kind.CALL).last()
                .satisfies(third -> assertThat(third.workerWaitNanos() / 1e9).isBetween(1.9, 4.0));
    }

    @Test
    void theCriticalPathIsTheThirdPingAndTheOneWhoseWorkerItHad() {
        List<String> notable = play.summary().criticalPath().stream()
                .filter(segment -> segment.toNanos() - segment.fromNanos() > TWO_SECONDS / 2)
                .map(segment -> segment.kind() + " " + segment.name()).toList();
        assertThat(notable).hasSize(2).allMatch(segment -> segment.startsWith("RAN ping(")).last()
                .isEqualTo("RAN ping('www.yangyanxing.com')");
    }
}
