package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.PathSegment;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.insight.Work;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessPoolOfThreeTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new ProcessPoolOfThree(ArticleNetwork.NETWORK), Map.of());
    }

    @Test
    void eachWorkerIsAChildProcessWithAMainThreadOfItsOwn() {
        List<Long> children = play.events(ProcessStarted.class).stream().filter(p -> p.parent() != 0)
                .map(ProcessStarted::process).toList();
        assertThat(children).hasSize(3).doesNotHaveDuplicates().doesNotContain(ProcessHandle.current().pid());
        assertThat(play.events(ThreadStarted.class)).filteredOn(t -> children.contains(t.process()))
                .extracting(ThreadStarted::name).containsOnly("MainThread").hasSize(3);
    }

    @Test
    void theChildrenPrintTheirOwnProcessIds() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.tasks()).filteredOn(w -> w.kind() == Work.Kind.CALL).hasSize(3).allSatisfy(
                call -> assertThat(play.output()).anyMatch(line -> line.endsWith("pid " + call.processId())));
        assertThat(play.events(OutputPrinted.class)).filteredOn(o -> o.text().startsWith("start ping"))
                .extracting(o -> o.stamp().thread()).doesNotHaveDuplicates();
    }

    @Test
    void allRunAtOnceSoThatItTakesTheLongestAndTheStart() {
        Verdict verdict = Summary.of(play.events(), true).verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(verdict.partsNanos()).hasSize(3)
                .allSatisfy(nanos -> assertThat(nanos / 1e9).isGreaterThanOrEqualTo(2.0));
        assertThat(verdict.measuredNanos()).as("one after another would take 6 s")
                .isBetween(2_000_000_000L, verdict.sumNanos());
    }

    @Test
    void theCriticalPathIsOneOfThePingsInItsProcess() {
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.criticalPath())
                .filteredOn(s -> s.kind() == PathSegment.Kind.RAN && s.name().startsWith("ping("))
                .singleElement().satisfies(ping -> {
                    assertThat((ping.toNanos() - ping.fromNanos()) / 1e9).isGreaterThanOrEqualTo(2.0);
                    assertThat(summary.tasks()).filteredOn(w -> w.id() == ping.id()).extracting(Work::thread)
                            .containsExactly(ping.thread());
                });
    }

    @Test
    void linesOfTheProgramAreFoundInTheChildToo() {
        assertThat(play.events(OutputPrinted.class)).filteredOn(o -> o.text().startsWith("start ping"))
                .allSatisfy(o -> assertThat(o.stamp().source()).isPositive());
    }

    @Test
    void noChildIsLeft() {
        assertThat(play.events(ProcessEnded.class)).hasSize(3);
        assertThat(play.events(ProcessEnded.class)).extracting(ProcessEnded::process)
                .noneMatch(process -> ProcessHandle.of(process).isPresent());
    }
}
