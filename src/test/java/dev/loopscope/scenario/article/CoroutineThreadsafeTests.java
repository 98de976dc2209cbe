package dev.loopscope.scenario.article;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;

import static org.assertj.core.api.Assertions.assertThat;

class CoroutineThreadsafeTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new CoroutineThreadsafe(), Map.of("seconds", 0.5));
    }

    @Test
    void allFourRunOnTheLoopsThreadAndOverlap() {
        long loopThread = play.events(LoopStarted.class).getFirst().stamp().thread();
        TaskFinished firstEnd = play.events(TaskFinished.class).getFirst();
        assertThat(play.events(StepStarted.class)).extracting(e -> e.stamp().thread()).containsOnly(loopThread);
        assertThat(play.events(TaskSuspended.class)).hasSize(4)
                .allSatisfy(e -> assertThat(e.stamp().nanos()).isLessThan(firstEnd.stamp().nanos()));
        assertThat(Summary.of(play.events(), true).verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
    }

    @Test
    void theMainThreadIsNotBlockedAndTheLoopGoesOn() {
        assertThat(play.output()).contains("the main thread is not blocked");
        assertThat(play.events(ThreadBlocked.class)).isEmpty();
        assertThat(play.endedByItself()).isFalse();
    }
}
