package dev.loopscope.loop;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.LoopProgram.coroutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OtherThreadsTests extends ThreadedProgram {
    @Test
    @Rule("T1")
    void callSoonThreadsafeWakesALoopThatWaits() throws Exception {
        startLoop();
        awaitIdle();
        CountDownLatch ran = new CountDownLatch(1);
        loop.callSoonThreadsafe(ran::countDown);
        reach(ran);
    }

    @Test
    @Rule("T2")
    void onTheLoopsThreadItIsCallSoon() throws Exception {
        loop.callSoon(() -> {
            loop.callSoon(saying("a"));
            loop.callSoonThreadsafe(saying("b"));
            loop.callSoon(saying("c"));
            loop.callSoonThreadsafe(loop::stop);
        });
        loop.runForever();
        assertThat(lines).containsExactly("a", "b", "c");
    }

    @Test
    @Rule("T3")
    void aWakeUpCutsShortAnyWait() {
        loop.callLater(3600, saying("far away"));
        startLoop();
        settle();
        settle();
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("T4")
    void callsOfOneThreadKeepTheirOrderAndThoseDuringABatchJoinTheNext() {
        List<String> calls = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
        loop.callSoon(() -> {
            Thread other = Thread.ofPlatform()
                    .start(() -> calls.forEach(call -> loop.callSoonThreadsafe(saying(call))));
            join(other);
            loop.callSoon(saying("behind them"));
        });
        loop.callSoon(saying("same batch"));
        startLoop();
        settle(); // may itself lie between the calls
        settle();
        assertThat(lines).startsWith("same batch").endsWith("behind them").containsSubsequence(calls).hasSize(102);
    }

    @Test
    @Rule("T5")
    void aClosedLoopSaysSoInTheCallingThread() {
        loop.close();
        assertThatThrownBy(() -> loop.callSoonThreadsafe(saying("never"))).hasMessage("Event loop is closed");
        assertThatThrownBy(() -> runCoroutineThreadsafe(coroutine("f", () -> {}), loop))
                .hasMessage("Event loop is closed");
    }

    @Test
    @Rule({"T6", "GL4"})
    void callSoonFromAnotherThreadIsQueuedInOrderButWakesNobody() throws Exception {
        startLoop();
        awaitIdle();
        loop.callSoon(saying("callback"));
        loop.createTask(coroutine("f", () -> say("task")));
        assertThat(machine.activity().isIdle()).isTrue();
        assertThat(lines).isEmpty();
        settle();
        assertThat(lines).containsExactly("callback", "task");
    }

    @Test
    @Rule("T7")
    void aFutureIsGivenItsResultByWayOfTheLoop() throws Exception {
        LoopFuture<String> future = loop.createFuture();
        loop.callSoon(() -> Thread.ofPlatform().start(() -> loop.callSoonThreadsafe(() -> future.setResult("x"))));
        assertThat(loop.runUntilComplete(future)).isEqualTo("x");
    }

    @Test
    @Rule("T8")
    void stopFromAnotherThreadDoesNotWakeTheLoopButAWakeUpEndsIt() throws Exception {
        Thread runner = startLoop();
        awaitIdle();
        loop.stop();
        assertThat(machine.activity().isIdle()).isTrue();
        assertThat(loop.isRunning()).isTrue();
        loop.callSoonThreadsafe(saying("woken"));
        join(runner);
        assertThat(lines).containsExactly("woken");
    }

    @Test
    @Rule("T8")
    void stopThroughTheQueueWakesIt() throws Exception {
        Thread runner = startLoop();
        awaitIdle();
        loop.callSoonThreadsafe(loop::stop);
        join(runner);
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    @Rule("T9")
    void aLoopInAThreadRunsCallbacksOneByOneAndCoroutinesOverlapAndTheSubmitterNeverBlocks() {
        CountDownLatch release = new CountDownLatch(1);
        loop.callSoonThreadsafe(saying("submitted before the start"));
        startLoop();
        loop.callSoonThreadsafe(() -> {
            reach(release);
            say("blocking a");
        });
        loop.callSoonThreadsafe(saying("blocking b"));
        var first = runCoroutineThreadsafe(both("c"), loop);
        var second = runCoroutineThreadsafe(both("d"), loop);
        say("submitted");
        release.countDown();
        first.join();
        second.join();
        assertThat(lines).containsSubsequence("submitted", "blocking a", "blocking b", "c begins", "d begins", "c ends",
                "d ends").contains("submitted before the start");
        assertThat(lines.indexOf("submitted before the start")).isLessThan(lines.indexOf("blocking a"));
    }

    private Coroutine<Void> both(String name) {
        return coroutine(name, () -> {
            say(name + " begins");
            sleep(0.02);
            say(name + " ends");
        });
    }

    @Test
    void anInterruptedThreadEndsItsLoopAsTheProgramsEnd() throws Exception {
        Thread runner = startLoop();
        awaitIdle();
        machine.interrupt();
        join(runner);
        assertThat(loop.isRunning()).isFalse();
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    @Rule("D4")
    void inDebugModeACallFromAnotherThreadIsRefused() throws Exception {
        loop.setDebug(true);
        loop.callSoon(saying("fine before it runs"));
        startLoop();
        settle();
        String refusal = "Non-thread-safe operation invoked on an event loop other than the current one";
        assertThatThrownBy(() -> loop.callSoon(saying("never"))).hasMessage(refusal);
        assertThatThrownBy(() -> loop.callLater(1, saying("never"))).hasMessage(refusal);
        assertThatThrownBy(() -> loop.createTask(coroutine("f", () -> {}))).hasMessage(refusal);
        assertThat(loop.allTasks()).isEmpty();
    }
}
