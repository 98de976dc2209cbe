package dev.loopscope.loop;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.SystemExit;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunningTests extends LoopProgram {
    @Test
    @Rule({"R1", "R2"})
    void stopLetsTheBatchFinishAndLeavesWhatItQueued() {
        loop.callSoon(() -> {
            loop.stop();
            loop.callSoon(saying("queued after stop"));
        });
        loop.callSoon(saying("behind stop"));
        loop.runForever();
        assertThat(lines).containsExactly("behind stop");
        turns(1);
        assertThat(lines).containsExactly("behind stop", "queued after stop");
    }

    @Test
    @Rule("R3")
    void stopBeforeRunningGivesExactlyOneTurnWithoutAWait() {
        loop.callSoon(() -> {
            say("first turn");
            loop.callSoon(saying("second turn"));
        });
        loop.callLater(100, saying("timer"));
        loop.stop();
        loop.runForever();
        assertThat(lines).containsExactly("first turn");
        assertThat(time.waits()).isEmpty();
        loop.callSoon(loop::stop);
        loop.runForever();
        assertThat(lines).containsExactly("first turn", "second turn");
    }

    @Test
    @Rule("R4")
    void thatOneTurnRunsTheTimersThatAreDue() {
        loop.callLater(0, saying("due"));
        loop.callSoon(saying("ready"));
        loop.stop();
        loop.runForever();
        assertThat(lines).containsExactly("ready", "due");
    }

    @Test
    @Rule("R5")
    void aStoppedLoopGoesOnWhereItWas() {
        task("sleeper", () -> {
            sleep(2);
            say("task");
            loop.stop();
        });
        loop.callLater(3, saying("timer"));
        loop.callLater(1, loop::stop);
        loop.runForever();
        assertThat(lines).isEmpty();
        loop.runForever();
        loop.callLater(2, loop::stop);
        loop.runForever();
        assertThat(lines).containsExactly("task", "timer");
    }

    @Test
    @Rule("R6")
    void runUntilCompleteMakesATaskOfACoroutineAndTakesAFutureAsItIs() throws Exception {
        assertThat(loop.runUntilComplete(Coroutine.of("f", () -> {
            say(loop.currentTask().name());
            return 7;
        }))).isEqualTo(7);
        LoopFuture<String> future = loop.createFuture();
        loop.callLater(1, () -> future.setException(new IllegalArgumentException("boom")));
        assertThatThrownBy(() -> loop.runUntilComplete(future)).hasMessage("boom");
        assertThat(lines).containsExactly("Task-1");
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    @Rule("R7")
    void exactlyOneMoreTurnRunsAfterTheFutureIsDone() throws Exception {
        LoopFuture<String> future = loop.createFuture();
        loop.callSoon(() -> {
            future.setResult("done");
            loop.callSoon(() -> {
                say("ready for the last turn");
                loop.callSoon(saying("queued by the last turn"));
            });
        });
        assertThat(loop.runUntilComplete(future)).isEqualTo("done");
        assertThat(lines).containsExactly("ready for the last turn");
    }

    @Test
    @Rule("R8")
    void stoppingEarlierIsAnErrorThatDoesNotHarmTheTask() throws Exception {
        Task<String> task = loop.createTask(Coroutine.of("f", () -> {
            sleep(2);
            return "survived";
        }));
        loop.callLater(1, loop::stop);
        assertThatIllegalStateException().isThrownBy(() -> loop.runUntilComplete(task))
                .withMessage("Event loop stopped before Future completed.");
        assertThat(task.isDone()).isFalse();
        assertThat(loop.runUntilComplete(task)).isEqualTo("survived");
    }

    @Test
    @Rule("R9")
    void aFutureThatIsDoneStillTakesOneTurn() throws Exception {
        LoopFuture<String> future = loop.createFuture();
        future.setResult("done");
        loop.callSoon(saying("one turn"));
        assertThat(loop.runUntilComplete(future)).isEqualTo("done");
        assertThat(lines).containsExactly("one turn");
    }

    @Test
    @Rule("R10")
    void aRunningLoopCannotBeRunAndGoesOnUndisturbed() {
        complete(() -> {
            assertThatThrownBy(loop::runForever).hasMessage("This event loop is already running");
            assertThatThrownBy(() -> loop.runUntilComplete(loop.createFuture()))
                    .hasMessage("This event loop is already running");
            assertThatThrownBy(() -> new EventLoop(machine).runForever())
                    .hasMessage("Cannot run the event loop while another loop is running");
            assertThat(Async.getRunningLoop()).isSameAs(loop);
            sleep(1);
            say("undisturbed");
        });
        assertThat(lines).containsExactly("undisturbed");
    }

    @Test
    @Rule("R10")
    void aLoopThatAnotherThreadRunsCannotBeRun() {
        complete(() -> {
            CompletableFuture<Throwable> refused = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> {
                try {
                    loop.runForever();
                } catch (Throwable e) {
                    refused.complete(e);
                }
            });
            assertThat(refused.join()).hasMessage("This event loop is already running");
        });
    }

    @Test
    @Rule("R11")
    void closedIsSaidBeforeRunning() {
        loop.close();
        EventLoop other = new EventLoop(machine);
        other.callSoon(() -> assertThatThrownBy(loop::runForever).hasMessage("Event loop is closed"));
        other.stop();
        other.runForever();
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("R12")
    void aFutureOfAnotherLoopCannotBeRun() {
        assertThatThrownBy(() -> loop.runUntilComplete(new EventLoop(machine).createFuture())).hasMessage(
                "The future belongs to a different loop than the one specified as the loop argument");
    }

    @Test
    @Rule("R13")
    void closingARunningLoopIsRefusedElseItDropsEverything() {
        complete(() -> assertThatThrownBy(loop::close).hasMessage("Cannot close a running event loop"));
        loop.callSoon(saying("dropped"));
        loop.callLater(0, saying("dropped"));
        loop.close();
        loop.close();
        assertThatThrownBy(loop::runForever).hasMessage("Event loop is closed");
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("R14")
    void aClosedLoopStillAnswersWhatNeedsNoQueue() {
        LoopFuture<String> waited = loop.createFuture();
        waited.addDoneCallback(_ -> say("lost"));
        Coroutine<Void> coroutine = coroutine("f", () -> {});
        loop.close();
        loop.stop();
        assertThat(loop.time()).isPositive();
        assertThat(loop.createFuture().cancel()).isTrue();
        assertThatThrownBy(() -> loop.createTask(coroutine)).hasMessage("Event loop is closed");
        assertThat(coroutine.isUsed()).isTrue();
        assertThatThrownBy(() -> loop.runInExecutor(null, () -> 1)).hasMessage("Event loop is closed");
        assertThatThrownBy(() -> waited.setResult("done")).hasMessage("Event loop is closed");
        assertThat(waited.isDone()).isTrue();
    }

    @Test
    @Rule("R15")
    void aLoopIsRunningUntilRunForeverReturnsAndClosedForGood() {
        assertThat(loop.isRunning()).isFalse();
        loop.callSoon(() -> {
            loop.stop();
            loop.callSoon(saying("not yet"));
            assertThat(loop.isRunning()).isTrue();
        });
        loop.runForever();
        assertThat(loop.isRunning()).isFalse();
        assertThat(loop.isClosed()).isFalse();
        loop.close();
        assertThat(loop.isClosed()).isTrue();
        assertThat(loop).hasToString("<EventLoop running=False closed=True debug=False>");
    }

    @Test
    @Rule("R17")
    void whatEndsTheProgramIsKeptInItsTaskToo() {
        Task<Void> task = task("exits", () -> {
            throw new SystemExit("bye");
        });
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(SystemExit.class);
        assertThat(task.exception()).isInstanceOf(SystemExit.class);
        task("next", () -> {
            sleep(1);
            say("the next run is not stopped early");
            loop.stop();
        });
        loop.runForever();
        assertThat(lines).hasSize(1);
    }

    @Test
    @Rule("R18")
    void anyOtherErrorEndsItsTaskOnly() {
        Task<Void> task = task("fails", () -> {
            throw new LinkageError("odd");
        });
        turns(2);
        assertThat(task.exception()).isInstanceOf(LinkageError.class);
    }

    @Test
    @Rule({"R19", "GL1", "J7"})
    void theRunningLoopIsKnownInCallbacksCoroutinesAndDoneCallbacksAndNowhereElse() {
        assertThatThrownBy(Async::getRunningLoop).hasMessage("no running event loop");
        loop.callSoon(() -> say("callback " + (Async.getRunningLoop() == loop)));
        complete(() -> {
            LoopFuture<String> future = loop.createFuture();
            future.addDoneCallback(_ -> say("done callback " + (Async.getRunningLoop() == loop)));
            loop.callSoon(() -> future.setResult(""));
            await(future);
            say("coroutine " + (Async.getRunningLoop() == loop));
            assertThat(CompletableFuture.supplyAsync(RunningTests::runningLoopHere).join())
                    .isEqualTo("no running event loop");
        });
        assertThat(lines).containsExactly("callback true", "done callback true", "coroutine true");
        assertThatThrownBy(Async::getRunningLoop).hasMessage("no running event loop");
    }

    private static String runningLoopHere() {
        try {
            return Async.getRunningLoop().toString();
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    @Test
    @Rule("R20")
    void theTaskOfRunUntilCompleteIsNotReportedAsLeft() {
        loop.callSoon(loop::stop);
        assertThatThrownBy(() -> loop.runUntilComplete(coroutine("main", () -> sleep(100))))
                .hasMessage("Event loop stopped before Future completed.");
        loop.close();
        assertThat(printed()).isEmpty();
    }
}
