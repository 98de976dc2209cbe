package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;

class GatherTests {
    private final EventLoop loop = new EventLoop(Machine.untraced(new VirtualTime()));

    @Test
    void resultsComeInArgumentOrderAndWaitsOverlap() throws Exception {
        List<String> results = loop.runUntilComplete(coroutine("main", () -> {
            long start = loop.time();
            List<String> both = await(gather(slow("b", 2), slow("a", 1)));
            assertThat((loop.time() - start) / 1e9).isBetween(2.0, 2.001);
            return both;
        }));
        assertThat(results).containsExactly("b", "a");
    }

    private static Coroutine<String> slow(String result, double seconds) {
        return coroutine("slow", () -> {
            sleep(seconds);
            return result;
        });
    }
}
