package dev.loopscope.scenario.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.loopscope.network.Network;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Play;
import dev.loopscope.scenario.Scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the article's scenarios say of themselves before they run, held against what they do on a time that nobody waits for. */
class ArticlePlanTests {
    private static final Network NETWORK = ArticleNetwork.NETWORK;

    static Stream<Entry<Scenario, Map<String, Object>>> programs() {
        Stream<Entry<Scenario, Map<String, Object>>> plain = Stream.of(new SingleTask(), new DoneCallback(),
                new RunForeverStop(), new EnsureFuture(), new TwoTasksForever(), new GatherTasks(),
                new GatherCoroutines(), new CoroutineThreadsafe(), new TwoLoops()).map(play -> entry(play, Map.of()));
        Map<String, Object> simulated = Map.of("ping", Network.SIMULATED);
        return Stream.concat(plain, Stream.of(
                entry(new NeverRun(), Map.of()), entry(new ThreeThreads(NETWORK), simulated),
                entry(new CallSoonThreadsafe(NETWORK), simulated), entry(new DefaultExecutor(NETWORK), simulated),
                entry(new ThreadPoolOfTwo(NETWORK), simulated),
                entry(new ThreadPoolOfTwo(NETWORK), Map.of("executor", "virtual threads")),
                entry(new ThreadPoolOfTwo(NETWORK), Map.of("executor", "on the loop")),
                entry(new ProcessPoolOfThree(NETWORK), Map.of("executor", "ThreadPool", "workers", 1)),
                entry(new MixedGather(NETWORK), Map.of("sleep", 0.2)),
                entry(new MixedGather(NETWORK), Map.of("sleep", 0.2, "executor", "on the loop"))));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theAnswerThatIsRightIsTheOneNextToWhatIsMeasured(Entry<Scenario, Map<String, Object>> program)
            throws Exception {
        Map<String, Object> given = new HashMap<>(program.getValue());
        given.put("seconds", 0.6);
        Scenario scenario = program.getKey();
        Arguments arguments = Arguments.of(scenario.parameters(), given);

        double measured = Play.instantly(scenario, given).summary().verdict().measuredNanos() / 1e9;

        double right = scenario.plan(arguments).orElseThrow().seconds();
        List<Double> choices = scenario.plan(arguments).orElseThrow().choices();
        assertThat(measured).isCloseTo(right, within(0.01));
        assertThat(choices).hasSizeGreaterThan(1).as("measured %s of %s", measured, choices)
                .allSatisfy(choice -> assertThat(Math.abs(measured - right))
                        .isLessThanOrEqualTo(Math.abs(measured - choice)));
    }
}
