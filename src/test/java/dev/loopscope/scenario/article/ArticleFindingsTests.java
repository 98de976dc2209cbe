package dev.loopscope.scenario.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.insight.PathSegment;
import dev.loopscope.insight.PythonRun;
import dev.loopscope.insight.Summary;
import dev.loopscope.network.Network;
import dev.loopscope.proof.AtOnce;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Play;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;

import static dev.loopscope.scenario.article.ArticleNetwork.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said about each of the article's programs, and what is not: on a time that no other work of the machine changes. And
 * what the end of each depended on, in real time.
 */
class ArticleFindingsTests {
    private static final double SECONDS = 0.3;
    private static final int PLAYS_AT_ONCE = 4;

    /** What is no claim about the waits of the program. */
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.LOOP_FREE, Kind.PROCESSES,
            Kind.PROCESS_START, Kind.STOPPED);

    private static final Map<Scenario, Set<Kind>> SAID = Map.ofEntries(
            Map.entry(new SingleTask(), Set.of()), Map.entry(new DoneCallback(), Set.of()),
            Map.entry(new NeverRun(), Set.of(Kind.PENDING)), Map.entry(new RunForeverStop(), Set.of()),
            Map.entry(new EnsureFuture(), Set.of()), Map.entry(new TwoTasksForever(), Set.of(Kind.IDLE_LOOP)),
            Map.entry(new GatherTasks(), Set.of()), Map.entry(new GatherCoroutines(), Set.of()),
            Map.entry(new CallSoonThreadsafe(NETWORK), Set.of(Kind.LOOP_BLOCKED, Kind.IDLE_LOOP)),
            Map.entry(new DefaultExecutor(NETWORK), Set.of(Kind.IDLE_LOOP)),
            Map.entry(new ThreadPoolOfTwo(NETWORK), Set.of(Kind.POOL_WAIT, Kind.IDLE_LOOP)),
            Map.entry(new ProcessPoolOfThree(NETWORK), Set.of(Kind.IDLE_LOOP)),
            Map.entry(new CoroutineThreadsafe(), Set.of(Kind.IDLE_LOOP)),
            Map.entry(new MixedGather(NETWORK), Set.of(Kind.IDLE_LOOP)), Map.entry(new TwoLoops(), Set.of()),
            Map.entry(new ThreeThreads(NETWORK), Set.of()));

    @TestFactory
    Stream<DynamicTest> onlyWhatIsSoIsSaidOfTheJavaPrograms() {
        return AtOnce.tests(PLAYS_AT_ONCE, SAID.keySet(), ArticleFindingsTests::name,
                scenario -> holds(Play.instantly(scenario, briefly(scenario)).summary(), scenario));
    }

    @TestFactory
    Stream<DynamicTest> onlyWhatIsSoIsSaidOfThePythonPrograms() {
        return AtOnce.tests(PLAYS_AT_ONCE, inPython(), ArticleFindingsTests::name,
                scenario -> holds(PythonRun.instantSummaryOf(script(scenario)), scenario));
    }

    @TestFactory
    Stream<DynamicTest> theCriticalPathOfEachJavaProgramIsWhole() {
        return AtOnce.tests(PLAYS_AT_ONCE, SAID.keySet(), ArticleFindingsTests::name,
                scenario -> isWhole(Play.of(scenario, briefly(scenario)).summary()));
    }

    @TestFactory
    Stream<DynamicTest> theCriticalPathOfEachPythonProgramIsWhole() {
        return AtOnce.tests(PLAYS_AT_ONCE, inPython(), ArticleFindingsTests::name,
                scenario -> isWhole(PythonRun.summaryOf(script(scenario))));
    }

    private static List<Scenario> inPython() {
        return SAID.keySet().stream().filter(scenario -> !(scenario instanceof ProcessPoolOfThree)).toList();
    }

    private static String script(Scenario scenario) {
        return Script.of(scenario).orElseThrow().with(scenario.parameters(),
                Arguments.of(scenario.parameters(), briefly(scenario))).text();
    }

    private static String name(Scenario scenario) {
        return scenario.lesson().id();
    }

    private static void holds(Summary summary, Scenario scenario) {
        Set<Kind> kinds = summary.findings().stream().map(Finding::kind).filter(kind -> !ELSEWHERE.contains(kind))
                .collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(SAID.getOrDefault(scenario, Set.of()));
    }

    private static void isWhole(Summary summary) {
        List<PathSegment> path = summary.criticalPath();
        assertThat(path).isNotEmpty().allSatisfy(
                segment -> assertThat(segment.toNanos()).isGreaterThan(segment.fromNanos()));
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).fromNanos()).isEqualTo(path.get(i - 1).toNanos());
        }
        assertThat(path.getFirst().fromNanos()).isLessThanOrEqualTo(summary.threads().getFirst().startedNanos());
        assertThat(path).as("every part is known").noneMatch(segment -> segment.id() == 0);
    }

    private static Map<String, Object> briefly(Scenario scenario) {
        return scenario.parameters().stream()
                .filter(p -> p instanceof Parameter.Seconds || p.name().equals("ping"))
                .collect(Collectors.toMap(Parameter::name,
                        p -> p instanceof Parameter.Seconds ? SECONDS : Network.SIMULATED));
    }
}
