package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.loopscope.network.HostileHosts;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Play;
import dev.loopscope.scenario.RefusedArgument;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;
import dev.loopscope.trace.TraceEvent.ThreadResumed;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThreeThreadsTests {
    private final ThreeThreads scenario = new ThreeThreads(ArticleNetwork.NETWORK);

    @Test
    void threeThreadsBesideTheMainOneAreBlockedAtTheSameTime() throws Exception {
        Play play = Play.of(scenario, Map.of("seconds", 0.5, "ping", "simulated"));
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name).containsExactlyInAnyOrder(
                "MainThread", "Thread-1 (ping)", "Thread-2 (ping)", "Thread-3 (ping)");
        List<ThreadBlocked> sleeps = play.events(ThreadBlocked.class).stream()
                .filter(blocked -> blocked.what().equals("time.sleep(0.5)")).toList();
        assertThat(sleeps).hasSize(3);
        assertThat(sleeps.getLast().stamp().nanos())
                .isLessThan(play.events(ThreadResumed.class).getFirst().stamp().nanos());
        assertThat(play.endedByItself()).isTrue();
    }

    @Test
    void aHostWithoutAnAddressSaysSoAndNothingBreaks() throws Exception {
        Play play = Play.of(scenario,
                Map.of("seconds", 0, "ping", "reachability", "hosts", "no.such.invalid,127.0.0.1"));
        assertThat(play.output()).contains("end ping no.such.invalid: cannot be reached, no address is known for it")
                .anyMatch(line -> line.startsWith("end ping 127.0.0.1: answered after"));
        assertThat(play.endedByItself()).isTrue();
    }

    @Test
    void hostileHostsAreRefusedWithTheFieldBeforeAnythingRuns() {
        assertThat(HostileHosts.all()).allSatisfy(host -> assertThatThrownBy(
                () -> Arguments.of(scenario.parameters(), Map.of("hosts", List.of(host))))
                .isInstanceOfSatisfying(RefusedArgument.class,
                        refused -> assertThat(refused.parameter()).isEqualTo("hosts")));
    }
}
