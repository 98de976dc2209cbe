package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.insight.Work;
import dev.loopscope.scenario.Play;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.trace.TraceEvent.LoopStarted;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

import static org.assertj.core.api.Assertions.assertThat;

/** One program, several stories. */
class ExecutorKindTests {
    @Test
    void onTheLoopTheCallsBlockIt() throws Exception {
        Play play = play(new DefaultExecutor(ArticleNetwork.NETWORK), "on the loop");
        Summary summary = Summary.of(play.events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.BLOCKED);
        assertThat(calls(summary)).extracting(Work::thread)
                .containsOnly(play.events(LoopStarted.class).getFirst().stamp().thread());
        assertThat(summary.findings()).filteredOn(f -> f.kind() == Finding.Kind.LOOP_BLOCKED).hasSize(1);
        assertThat(play.output()).filteredOn(line -> line.startsWith("end ping")).hasSize(3);
        assertThat(play.endedByItself()).isFalse();
    }

    @Test
    void theDefaultPoolHasAThreadForEach() throws Exception {
        Summary summary = Summary.of(play(new ThreadPoolOfTwo(ArticleNetwork.NETWORK), "default").events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(calls(summary)).extracting(Work::threadName).containsExactlyInAnyOrder("asyncio_0", "asyncio_1",
                "asyncio_2");
    }

    @Test
    void ofTwoThreadsTheThirdCallHasToWait() throws Exception {
        Summary summary = Summary.of(play(new ThreadPoolOfTwo(ArticleNetwork.NETWORK), "ThreadPool").events(), true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.ROUNDS);
    }

    @Test
    void forVirtualThreadsNoneHasToWait() throws Exception {
        Summary summary = Summary.of(play(new ThreadPoolOfTwo(ArticleNetwork.NETWORK), "virtual threads").events(),
                true);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(calls(summary)).extracting(Work::threadName).containsExactlyInAnyOrder("VirtualThreads-0_0",
                "VirtualThreads-0_1", "VirtualThreads-0_2");
    }

    @Test
    void theMixedProgramWorksInProcessesToo() throws Exception {
        Play play = Play.of(new MixedGather(ArticleNetwork.NETWORK),
                Map.of("seconds", 0.2, "sleep", 0.1, "executor", "ProcessPool"));
        assertThat(play.events(ProcessStarted.class)).hasSize(3);
        assertThat(play.output())
                .contains("['func1', 'func2', 'www.baidu.com', 'www.yangyanxing.com', 'func1', 'func2']");
    }

    @Test
    void asManyHostsAsAreChosenAreAskedInTheWayThatIsChosen() throws Exception {
        Play play = Play.of(new ProcessPoolOfThree(ArticleNetwork.NETWORK), Map.of("seconds", 0, "workers", 2,
                "ping", "reachability", "hosts", "127.0.0.1, 127.0.0.1, no.such.invalid, 127.0.0.1, 127.0.0.1"));
        assertThat(play.events(ProcessStarted.class)).hasSize(3);
        assertThat(play.output()).filteredOn(line -> line.startsWith("end ping 127.0.0.1: answered after")).hasSize(4);
        assertThat(play.output()).contains("end ping no.such.invalid: cannot be reached, no address is known for it");
    }

    private static Play play(Scenario scenario, String executor) throws Exception {
        return Play.of(scenario, Map.of("seconds", 0.5, "executor", executor));
    }

    private static List<Work> calls(Summary summary) {
        return summary.tasks().stream().filter(work -> work.kind() == Work.Kind.CALL).toList();
    }
}
