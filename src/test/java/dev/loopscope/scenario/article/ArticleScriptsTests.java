package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.network.Network;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;

import static dev.loopscope.scenario.article.ArticleNetwork.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

class ArticleScriptsTests {
    private static final List<Scenario> ALL = List.of(new SingleTask(), new DoneCallback(), new NeverRun(),
            new RunForeverStop(), new EnsureFuture(), new TwoTasksForever(), new GatherTasks(),
            new GatherCoroutines(), new ThreeThreads(NETWORK), new CallSoonThreadsafe(NETWORK),
            new DefaultExecutor(NETWORK), new ThreadPoolOfTwo(NETWORK), new ProcessPoolOfThree(NETWORK),
            new CoroutineThreadsafe(), new MixedGather(NETWORK), new TwoLoops());

    @TestFactory
    Stream<DynamicTest> everyScenarioHasAProgramInPythonWithItsParametersAndTheirDefaults() {
        return ALL.stream().map(scenario -> DynamicTest.dynamicTest(scenario.lesson().id(), () -> {
            Script script = Script.of(scenario).orElseThrow();
            assertThat(script.with(scenario.parameters(), defaults(scenario))).isEqualTo(script);
        }));
    }

    /** What three-threads asks with by default depends on the machine. */
    private static Arguments defaults(Scenario scenario) {
        return Arguments.of(scenario.parameters(),
                scenario instanceof ThreeThreads ? Map.of("ping", Network.PROGRAM) : Map.of());
    }
}
