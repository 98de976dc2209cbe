package dev.loopscope.scenario.article;

import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.loopscope.insight.PathSegment;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.scenario.Play;
import dev.loopscope.trace.TraceEvent.FutureJoined;

import static org.assertj.core.api.Assertions.assertThat;

class MixedGatherTests {
    private static Play play;

    @BeforeAll
    static void playOnce() throws Exception {
        play = Play.of(new MixedGather(ArticleNetwork.NETWORK), Map.of());
    }

    @Test
    void theResultsComeInTheOrderOfTheArguments() {
        assertThat(play.output())
                .contains("['func1', 'func2', 'www.baidu.com', 'www.yangyanxing.com', 'func1', 'func2']");
        assertThat(play.events(FutureJoined.class)).hasSize(6);
    }

    @Test
    void itTakesTheLongestAndNotTheSum() {
        Verdict verdict = Summary.of(play.events(), true).verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(verdict.measuredNanos() / 1e9).as("one after another the six would take 14 s").isBetween(4.0, 14.0);
        assertThat(verdict.partsNanos()).as("the two concurrent futures are not gathered").hasSize(6);
        assertThat(verdict.sumNanos() / 1e9).isGreaterThanOrEqualTo(14.0);
        assertThat(play.output().getLast()).startsWith("all after ").endsWith(" s");
    }

    @Test
    void everyPieceHasACallbackAndTheConcurrentOnesHaveOnlyThat() {
        assertThat(play.output()).filteredOn(line -> line.startsWith("task finished, ")).hasSize(6);
        assertThat(play.output()).filteredOn(line -> line.startsWith("concurrent future finished, "))
                .containsExactly("concurrent future finished, its result is func1",
                        "concurrent future finished, its result is func2");
    }

    @Test
    void theLoopIsIdleThen() {
        assertThat(play.endedByItself()).isFalse();
    }

    @Test
    void theCriticalPathIsOneOfThePings() {
        assertThat(play.summary().criticalPath())
                .filteredOn(segment -> segment.toNanos() - segment.fromNanos() > 1_000_000_000).singleElement()
                .satisfies(segment -> {
                    assertThat(segment.kind()).isEqualTo(PathSegment.Kind.RAN);
                    assertThat(segment.name()).startsWith("ping(");
                });
    }
}
