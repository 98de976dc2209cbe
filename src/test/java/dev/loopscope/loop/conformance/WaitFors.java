package dev.loopscope.loop.conformance;

import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitFor;
import static dev.loopscope.loop.Async.waitOn;
import static dev.loopscope.loop.ReturnWhen.ALL_COMPLETED;

/** Waiting with a limit. */
final class WaitFors extends Program {
    @Twin("wait-for")
    @Rule({"W14", "W15", "W16", "W20"})
    void waitingFor() throws Exception {
        run(() -> {
            for (String kind : List.of("returns", "raises", "slow", "answers", "fails")) {
                for (boolean asTask : new boolean[]{false, true}) {
                    try {
                        say(waitFor(asTask ? createTask(f(kind)) : f(kind), 1));
                    } catch (Exception e) {
                        say(error(e), e.getCause() == null ? "NoneType" : error(e.getCause()), now());
                    }
                    say(currentTask().cancelling());
                }
            }
        });
    }

    private Coroutine<String> f(String kind) {
        return Async.coroutine("f", () -> {
            try {
                sleep(kind.equals("returns") || kind.equals("raises") ? 0.1 : 10);
            } catch (CancelledError e) {
                say(kind, "cancelled");
                sleep(0.1);
                say(kind, "clean", now());
                if (kind.equals("answers")) {
                    return "answer";
                }
                if (kind.equals("fails")) {
                    throw new IllegalArgumentException("clean-up");
                }
                throw e;
            }
            if (kind.equals("raises")) {
                throw new IllegalArgumentException("boom");
            }
            return kind;
        });
    }

    @Twin("wait-for-no-time")
    @Rule("W17")
    void waitForNoTime() throws Exception {
        run(() -> {
            LoopFuture<String> done = future();
            done.setResult("done");
            Task<Void> running = task("g", () -> {
                try {
                    sleep(10);
                } finally {
                    say("cancelled");
                }
            });
            sleep(0);
            for (int seconds : new int[]{0, -1}) {
                say(waitFor(done, seconds));
                for (Awaitable<?> awaitable : List.of(coroutine("f", () -> say("never begins")), future(), running)) {
                    try {
                        waitFor(awaitable, seconds);
                    } catch (TimeoutException | CancelledError e) {
                        say(error(e));
                    }
                }
            }
        });
    }

    @Twin("wait-for-cancelled")
    @Rule({"W19", "W21"})
    void waitForCancelled() throws Exception {
        run(() -> {
            Task<Void> inner = task("f", () -> {
                try {
                    sleep(10);
                } finally {
                    sleep(0.1);
                    say("clean", now());
                }
            });
            Task<Void> task = waits(inner);
            sleep(0);
            sleep(0);
            task.cancel();
            waitOn(List.of(task), ALL_COMPLETED);
            say(inner.isCancelled(), task.isCancelled());
            LoopFuture<String> future = future();
            Task<Void> late = waits(future);
            sleep(0);
            future.setResult("lost");
            late.cancel();
            waitOn(List.of(late), ALL_COMPLETED);
            say(late.isCancelled());
        });
    }

    private Task<Void> waits(Awaitable<?> awaitable) {
        return task("waits", () -> {
            try {
                say(waitFor(awaitable, 5));
            } catch (CancelledError e) {
                say("cancelled", now());
                throw e;
            }
        });
    }

    @Twin("wait-for-a-shield")
    @Rule("W22")
    void waitForAShield() throws Exception {
        run(() -> {
            Task<String> task = taskOf("f", () -> {
                sleep(1);
                say("goes on", now());
                return "x";
            });
            try {
                waitFor(shield(task), 0.5);
            } catch (TimeoutException e) {
                say(error(e), now());
            }
            say(task.isDone());
            say(await(task));
        });
    }
}
