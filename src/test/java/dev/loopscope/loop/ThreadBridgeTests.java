package dev.loopscope.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThreadBridgeTests extends ThreadedProgram {
    @Test
    @Rule({"X1", "X8", "X9"})
    void aThreadMayWaitForACoroutineForAWhileWithoutCancellingIt() throws Exception {
        startLoop();
        CountDownLatch release = new CountDownLatch(1);
        LoopFuture<String> gate = loop.createFuture();
        CompletableFuture<String> outside = runCoroutineThreadsafe(Coroutine.of("f", () -> await(gate)), loop);
        assertThatThrownBy(() -> outside.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        outside.whenComplete((_, _) -> release.countDown());
        loop.callSoonThreadsafe(() -> gate.setResult("x"));
        reach(release);
        assertThat(machine.result(outside)).isEqualTo("x");
    }

    @Test
    @Rule("X10")
    void aClosedLoopRefusesACoroutineInTheCallingThread() {
        loop.close();
        Coroutine<String> refused = Coroutine.of("f", () -> "never");
        assertThatThrownBy(() -> runCoroutineThreadsafe(refused, loop)).hasMessage("Event loop is closed");
        refused.close();
    }
}
