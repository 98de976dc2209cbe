package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.SourceLine;
import dev.loopscope.trace.TraceEvent.HandleStarted;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class GatherTasksTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new GatherTasks(), Map.of());
    }

    @Test
    void takesOneSecondInAllAndEndsByItself() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(summary.verdict().measuredNanos()).as("one after another would take 2 s")
                .isBetween(1_000_000_000L, summary.verdict().sumNanos());
        assertThat(summary.verdict().partsNanos()).hasSize(2);
        assertThat(play.endedByItself()).isTrue();
    }

    @Test
    void everythingRunsOnTheMainThread() {
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name).containsExactly("MainThread");
        long main = play.events(ThreadStarted.class).getFirst().stamp().thread();
        assertThat(play.events(StepStarted.class)).extracting(e -> e.stamp().thread()).containsOnly(main);
    }

    @Test
    void callbacksRunAfterTheirTasksInHandlesOfTheirOwn() {
        List<TaskFinished> ends = play.events(TaskFinished.class);
        double firstEnd = ends.getFirst().stamp().nanos();
        assertThat(play.output()).filteredOn(line -> line.startsWith("task finished")).containsExactly(
                "task finished, its result is func1", "task finished, its result is func2");
        assertThat(play.events(HandleStarted.class)).filteredOn(e -> e.stamp().nanos() > firstEnd)
                .hasSizeGreaterThan(2);
    }

    @Test
    void resultsComeInTheOrderOfTheArguments() {
        assertThat(play.output().getLast()).isEqualTo("['func1', 'func2']");
        assertThat(play.events(TaskFinished.class).getLast().text()).isEqualTo("['func1', 'func2']");
    }

    @Test
    void theWaitsKnowTheirLinesOfTheProgram() {
        assertThat(play.events(TaskCreated.class)).extracting(e -> SourceLine.unpack(e.stamp().source()))
                .allSatisfy(line -> assertThat(line.line()).isPositive());
        assertThat(play.events(TaskSuspended.class)).filteredOn(e -> e.what().equals("sleep(1)")).hasSize(2)
                .allSatisfy(e -> assertThat(SourceLine.unpack(e.stamp().source()).file()).isEqualTo(1));
    }
}
