package dev.loopscope.loop.conformance;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SystemExit;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;

/** Running, stopping and closing a loop. */
final class Running extends Program {
    @Twin("closed-loop-refuses")
    @Rule({"H8", "R14", "T5"})
    void closedLoopRefuses() throws Exception {
        LoopFuture<String> future = future();
        LoopFuture<String> waited = future();
        waited.addDoneCallback(_ -> say("never"));
        loop.close();
        loop.close();
        say(loop.isClosed(), loop.isRunning());
        attempt(() -> loop.callSoon(saying("never")));
        attempt(() -> loop.callLater(1, saying("never")));
        attempt(() -> loop.callAt(1, saying("never")));
        attempt(() -> loop.callSoonThreadsafe(saying("never")));
        attemptRun(loop::runForever);
        attempt(future::cancel);
        attemptRun(() -> waited.setResult("x"));
        say(waited.isDone());
    }

    @Twin("stop-finishes-the-batch")
    @Rule({"R1", "R2", "R5"})
    void stopFinishesTheBatch() throws Exception {
        loop.callSoon(saying("before"));
        loop.callSoon(() -> {
            loop.stop();
            say("stop");
            loop.callSoon(saying("queued after stop"));
        });
        loop.callSoon(saying("behind"));
        loop.runForever();
        say("stopped", loop.isRunning());
        loop.callSoon(loop::stop);
        loop.runForever();
    }

    @Twin("stop-before-run")
    @Rule({"R3", "R4"})
    void stopBeforeRun() throws Exception {
        loop.callLater(0, saying("due"));
        loop.callLater(5, saying("never"));
        loop.callSoon(saying("ready"));
        loop.stop();
        loop.runForever();
        say("returned at", now());
    }

    @Twin("one-more-turn-after-completion")
    @Rule({"R6", "R7", "R9"})
    void oneMoreTurnAfterCompletion() throws Exception {
        say(loop.runUntilComplete(Async.coroutine("main", () -> {
            loop.callSoon(() -> {
                say("one more turn");
                loop.callSoon(saying("too late"));
            });
            return "result";
        })));
        LoopFuture<String> done = future();
        done.setResult("done");
        say(loop.runUntilComplete(done));
    }

    @Twin("stopped-before-completion")
    @Rule({"R8", "R5"})
    void stoppedBeforeCompletion() throws Exception {
        Task<String> task = taskOf("main", () -> {
            say("begins");
            sleep(1);
            say("goes on");
            return "result";
        });
        loop.callSoon(loop::stop);
        attempt(() -> loop.runUntilComplete(task));
        say(task.isDone(), task.isCancelled());
        say(loop.runUntilComplete(task));
    }

    @Twin("run-while-running")
    @Rule({"R10", "R13", "R15", "R19"})
    void runWhileRunning() throws Exception {
        EventLoop other = new EventLoop(Machine.untraced(time));
        LoopFuture<String> done = future();
        LoopFuture<String> foreign = other.createFuture();
        attempt(Async::getRunningLoop);
        loop.callSoon(() -> {
            say(loop.isRunning(), Async.getRunningLoop() == loop);
            attempt(() -> loop.runUntilComplete(done));
            attempt(() -> other.runUntilComplete(foreign));
            attemptRun(loop::close);
            say(loop.isRunning());
        });
        turns(1);
        loop.callSoon(saying("undisturbed"));
        turns(1);
    }

    @Twin("future-of-another-loop")
    @Rule({"R12", "F16"})
    void futureOfAnotherLoop() throws Exception {
        EventLoop other = new EventLoop(Machine.untraced(time));
        attempt(() -> loop.runUntilComplete(other.createFuture()));
        LoopFuture<String> done = other.createFuture();
        done.setResult("x");
        run(() -> say("gives", await(done)));
        run(() -> {
            try {
                await(other.createFuture());
            } catch (IllegalStateException e) {
                say(e.getMessage().split(" got ")[0].split(" name=")[0], "...",
                        e.getMessage().substring(e.getMessage().length() - 30));
            }
        });
    }

    @Twin("exit-leaves-the-loop")
    @Rule({"R16", "R17"})
    void exitLeavesTheLoop() throws Exception {
        loop.callSoon(saying("before"));
        loop.callSoon(() -> {
            throw new SystemExit("bye");
        });
        loop.callSoon(saying("the rest of the batch"));
        attemptRun(loop::runForever);
        say(loop.isRunning());
        turns(1);
        Task<Void> task = task("main", () -> {
            throw new SystemExit("from a task");
        });
        attempt(() -> loop.runUntilComplete(task));
        say(error(task.exception()));
        loop.callSoon(saying("still running"));
        turns(2);
    }
}
