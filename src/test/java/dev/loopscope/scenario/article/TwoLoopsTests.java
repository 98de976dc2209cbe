package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.HandleScheduled;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.LoopStopped;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class TwoLoopsTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new TwoLoops(), Map.of("seconds", 0.3));
    }

    @Test
    void eachLoopRunsInAThreadOfItsOwn() {
        assertThat(play.events(LoopStarted.class)).extracting(e -> e.stamp().thread()).hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(play.events(TaskCreated.class)).extracting(e -> e.stamp().thread()).hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLoopIsStoppedFromOutsideByAHandleOfItsOwn() {
        long main = play.events(ThreadStarted.class).getFirst().stamp().thread();
        List<HandleScheduled> stops = play.events(HandleScheduled.class).stream()
                .filter(e -> e.name().equals("stop")).toList();
        assertThat(stops).hasSize(2).allSatisfy(e -> assertThat(e.stamp().thread()).isEqualTo(main));
        assertThat(play.events(LoopStopped.class)).extracting(LoopStopped::loop)
                .containsExactlyElementsOf(stops.stream().map(HandleScheduled::loop).toList());
        assertThat(play.endedByItself()).isTrue();
    }

    @Test
    void theSecondLoopGoesOnWhenTheFirstHasStopped() {
        TaskFinished secondEnd = play.events(TaskFinished.class).getLast();
        assertThat(play.events(LoopStopped.class).getFirst().stamp().nanos())
                .isLessThan(secondEnd.stamp().nanos());
        assertThat(play.output()).containsSubsequence("the first loop gave func1", "Resuming func2",
                "the second loop gave func2");
    }
}
