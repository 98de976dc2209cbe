package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;
import dev.loopscope.trace.TraceEvent.ThreadResumed;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class CallSoonThreadsafeTests {
    private static final double SECONDS = 0.5;
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new CallSoonThreadsafe(ArticleNetwork.NETWORK), Map.of("seconds", SECONDS));
    }

    @Test
    void allRunOnTheLoopsThreadOneAfterAnother() {
        List<ThreadBlocked> waits = play.events(ThreadBlocked.class);
        List<ThreadResumed> ends = play.events(ThreadResumed.class);
        long loopThread = play.events(LoopStarted.class).getFirst().stamp().thread();
        assertThat(waits).as("a sleep and an answer for each").hasSize(6).extracting(e -> e.stamp().thread())
                .containsOnly(loopThread);
        for (int i = 1; i < 6; i++) {
            assertThat(waits.get(i).stamp().nanos()).isGreaterThanOrEqualTo(ends.get(i - 1).stamp().nanos());
        }
        assertThat(Play.secondsBetween(waits.getFirst(), ends.getLast())).isGreaterThanOrEqualTo(3 * SECONDS);
    }

    @Test
    void theMainThreadIsNotBlocked() {
        long main = play.events(ThreadStarted.class).getFirst().stamp().thread();
        assertThat(play.output()).contains("the main thread is not blocked");
        assertThat(play.events(ThreadBlocked.class)).noneMatch(e -> e.stamp().thread() == main);
        assertThat(play.endedByItself()).isFalse();
    }

    @Test
    void theSummarySaysThatPingBlockedTheLoop() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.BLOCKED);
        assertThat(summary.verdict().partsNanos()).hasSize(3);
        assertThat(summary.verdict().measuredNanos() / 1e9).isGreaterThanOrEqualTo(3 * SECONDS);
        assertThat(summary.findings()).filteredOn(f -> f.kind() == Finding.Kind.LOOP_BLOCKED).hasSize(1)
                .allSatisfy(f -> assertThat(f.text().en()).startsWith("ping() blocked the loop 3 times, "));
    }
}
