package dev.loopscope.scenario.article;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultExecutorTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new DefaultExecutor(ArticleNetwork.NETWORK), Map.of("seconds", 1.0));
    }

    @Test
    void threePoolThreadsRunAtOnce() {
        CallEnded firstEnd = play.events(CallEnded.class).getFirst();
        assertThat(play.events(CallStarted.class)).hasSize(3)
                .allSatisfy(e -> assertThat(e.stamp().nanos()).isLessThan(firstEnd.stamp().nanos()));
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name).containsExactlyInAnyOrder(
                "MainThread", "Thread-1 (start_thread_loop)", "asyncio_0", "asyncio_1", "asyncio_2");
    }

    @Test
    void theSummarySaysThatTheyOverlapAndTheLoopStayedFree() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(summary.verdict().measuredNanos()).isGreaterThanOrEqualTo(1_000_000_000L)
                .isLessThan(summary.verdict().sumNanos());
        assertThat(summary.findings()).noneMatch(f -> f.kind() == Finding.Kind.LOOP_BLOCKED);
        assertThat(play.endedByItself()).isFalse();
    }
}
