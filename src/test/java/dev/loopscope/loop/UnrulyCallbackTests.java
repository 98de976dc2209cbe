package dev.loopscope.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Callbacks that do to their loop what they should not. */
@Tag("proof")
class UnrulyCallbackTests extends LoopProgram {
    @TempDir
    Path folder;

    @Test
    void oneThatThrowsHasTheOthersRunAllTheSame() {
        LoopFuture<Integer> future = loop.createFuture();
        future.addDoneCallback(_ -> {
            throw new IllegalStateException("first");
        });
        future.addDoneCallback(_ -> say("second"));
        future.addDoneCallback(_ -> {
            throw new StackOverflowError("third");
        });
        future.addDoneCallback(_ -> say("fourth"));
        loop.setExceptionHandler((_, context) -> say("handled " + context.exception().getMessage()));
        future.setResult(1);
        turns(1);
        assertThat(lines).containsExactly("handled first", "second", "handled third", "fourth");
    }

    @Test
    void oneThatBlocksDelaysWhatIsDueAndLosesNothing() {
        time.stand();
        loop.callLater(1, saying("due"));
        loop.callLater(2, saying("due too"));
        loop.callSoon(() -> {
            time.pass(5);
            say("blocked until " + loop.time() / 1_000_000_000L);
        });
        turns(2);
        assertThat(lines).containsExactly("blocked until 5", "due", "due too");
    }

    @Test
    void oneThatQueuesItselfForEverDoesNotKeepOthersFromTheirTurn() {
        Callback[] again = new Callback[1];
        again[0] = () -> loop.callSoon(again[0]);
        loop.callSoon(again[0]);
        loop.callSoon(saying("my turn"));
        loop.callLater(0, saying("my time"));
        turns(2);
        assertThat(lines).containsExactly("my turn", "my time");
    }

    @Test
    void oneThatRecursesWithoutEndIsReportedAndTheLoopGoesOn() {
        loop.setExceptionHandler((_, context) -> say(context.exception().getClass().getSimpleName()));
        loop.callSoon(() -> endless(0));
        loop.callSoon(saying("goes on"));
        turns(1);
        assertThat(lines).containsExactly("StackOverflowError", "goes on");
    }

    @Test
    void oneThatClosesItsLoopIsRefused() {
        loop.setExceptionHandler((_, context) -> say(context.exception().getMessage()));
        loop.callSoon(loop::close);
        loop.callSoon(saying("goes on"));
        turns(1);
        assertThat(lines).containsExactly("Cannot close a running event loop", "goes on");
        assertThat(loop.isClosed()).isFalse();
    }

    @Test
    void oneThatRunsItsLoopOrAnotherIsRefused() {
        EventLoop other = new EventLoop(machine);
        loop.setExceptionHandler((_, context) -> say(context.exception().getMessage()));
        loop.callSoon(loop::runForever);
        loop.callSoon(other::runForever);
        turns(1);
        assertThat(lines).containsExactly("This event loop is already running",
                "Cannot run the event loop while another loop is running");
        assertThat(other.isRunning()).isFalse();
    }

    @Test
    void twoStopsInOneTurnStopOnceAndTheNextRunIsNotStopped() {
        loop.callSoon(loop::stop);
        loop.callSoon(loop::stop);
        loop.callSoon(saying("same turn"));
        loop.runForever();
        loop.callLater(1, () -> {
            say("next run");
            loop.stop();
        });
        loop.runForever();
        assertThat(lines).containsExactly("same turn", "next run");
    }

    @Test
    void aTaskThatStopsItsLoopGoesOnWhenItRunsAgain() {
        Task<Void> task = task("stopper", () -> {
            loop.stop();
            loop.stop();
            sleep(1);
            say("went on");
        });
        loop.runForever();
        assertThat(task.isDone()).isFalse();
        complete(() -> await(task));
        assertThat(lines).containsExactly("went on");
    }

    @Test
    void deepRecursionInACoroutineIsAnErrorAndNoDeadJvm() throws Exception {
        Path said = folder.resolve("said");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), DeepRecursion.class.getName()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        if (!child.waitFor(60, TimeUnit.SECONDS)) {
            child.destroyForcibly();
            throw new TimeoutException(Files.readString(said));
        }
        assertThat(Files.readString(said)).isEqualTo("""
                plain: StackOverflowError
                suspending at the bottom: 2000
                suspending on the way back: StackOverflowError
                through nested tasks: 2000
                alive
                """);
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void theLoopIsClosedOnceHoweverOften() {
        loop.callSoon(saying("never"));
        loop.close();
        loop.close();
        assertThatThrownBy(() -> loop.callSoon(saying("never"))).hasMessage("Event loop is closed");
        assertThatThrownBy(loop::runForever).hasMessage("Event loop is closed");
        assertThat(lines).isEmpty();
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
