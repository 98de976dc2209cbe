package dev.loopscope.scenario.article;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.WarningIssued;

import static org.assertj.core.api.Assertions.assertThat;

class NeverRunTests {
    private static final String PENDING = "<Task pending name='Task-1' coro=<asyncfunc1() running at FILE:LINE>>";
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new NeverRun(), Map.of("seconds", 0.2));
    }

    private static String placeless(String shown) {
        return shown.replaceAll("\\w+\\.java:\\d+", "FILE:LINE");
    }

    @Test
    void theTaskStaysPendingBecauseTheLoopNeverRuns() {
        assertThat(play.events(TaskCreated.class)).hasSize(1);
        assertThat(play.events(LoopStarted.class)).isEmpty();
        assertThat(play.events(StepStarted.class)).isEmpty();
        assertThat(placeless(play.output().getLast())).isEqualTo("end " + PENDING);
    }

    @Test
    void theProgramsEndReportsTheTaskAndItsCoroutine() {
        assertThat(play.endedByItself()).isTrue();
        assertThat(play.events(OutputPrinted.class)).filteredOn(o -> o.stream() == OutputStreamName.STDERR)
                .extracting(o -> placeless(o.text()))
                .containsExactly("Task was destroyed but it is pending!\ntask: " + PENDING + "\n",
                        "RuntimeWarning: coroutine 'asyncfunc1' was never awaited\n");
        assertThat(play.events(WarningIssued.class)).singleElement()
                .satisfies(w -> assertThat(w.category()).isEqualTo("RuntimeWarning"))
                .satisfies(w -> assertThat(w.text()).isEqualTo("coroutine 'asyncfunc1' was never awaited"));
    }

    @Test
    void theSummaryClaimsNoEnd() {
        assertThat(Summary.of(play.events(), true).verdict().kind()).isEqualTo(Verdict.Kind.UNFINISHED);
    }
}
