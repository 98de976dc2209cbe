package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.DoneCallback;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;

/** Futures. */
final class Futures extends Program {
    @Twin("future-states")
    @Rule({"F1", "F9", "F10"})
    void futureStates() throws Exception {
        LoopFuture<String> pending = future();
        attempt(pending::result);
        attempt(pending::exception);
        LoopFuture<String> finished = future();
        finished.setResult("x");
        say(finished.isDone(), finished.result(), finished.cancel());
        attemptRun(() -> finished.setResult("y"));
        attemptRun(() -> finished.setException(new IllegalArgumentException("z")));
        LoopFuture<String> failed = future();
        failed.setException(new IllegalArgumentException("boom"));
        states(failed);
        LoopFuture<String> cancelled = future();
        say(cancelled.cancel("because"));
        states(cancelled);
        attemptRun(() -> cancelled.setResult("y"));
    }

    private void states(LoopFuture<String> future) {
        say(future.isDone(), future.isCancelled());
        attempt(future::result);
        attempt(() -> error(future.exception()));
        attempt(future::cancel);
    }

    @Twin("callbacks-and-waiters-in-order")
    @Rule({"F2", "F3", "F4", "F5", "F8"})
    void callbacksAndWaitersInOrder() throws Exception {
        LoopFuture<String> future = future();
        task("task 1", () -> mark("task 1", await(future)));
        turns(1);
        future.addDoneCallback(f -> mark("callback", f == future));
        task("task 2", () -> mark("task 2", await(future)));
        turns(1);
        loop.callSoon(marking("before"));
        future.setResult("x");
        loop.callSoon(marking("behind"));
        future.addDoneCallback(_ -> mark("late callback"));
        mark("set_result returned");
        turns(2);
    }

    @Twin("callbacks-removed-and-repeated")
    @Rule({"F6", "F7"})
    void callbacksRemovedAndRepeated() throws Exception {
        LoopFuture<String> future = future();
        DoneCallback<String> callback = _ -> mark("callback");
        for (int i = 0; i < 3; i++) {
            future.addDoneCallback(callback);
        }
        say(future.removeDoneCallback(callback), future.removeDoneCallback(callback));
        future.addDoneCallback(callback);
        future.addDoneCallback(f -> {
            mark("other");
            f.addDoneCallback(_ -> mark("added by a callback"));
        });
        future.addDoneCallback(callback);
        future.setResult("x");
        say(future.removeDoneCallback(callback));
        turns(2);
    }

    @Twin("await-done-does-not-yield")
    @Rule({"F11", "F12", "Q1"})
    void awaitDoneDoesNotYield() throws Exception {
        run(() -> {
            LoopFuture<String> done = future();
            done.setResult("x");
            LoopFuture<String> failed = future();
            failed.setException(new IllegalArgumentException("boom"));
            loop.callSoon(saying("the loop had a turn"));
            say(await(done));
            List<Throwable> seen = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                try {
                    await(failed);
                } catch (IllegalArgumentException e) {
                    seen.add(e);
                }
            }
            say(seen.get(0) == seen.get(1));
            sleep(0);
            say("after a yield");
        });
    }

    @Twin("cancel-messages")
    @Rule({"F13", "C17"})
    void cancelMessages() throws Exception {
        for (String message : Arrays.asList("because", null)) {
            LoopFuture<String> future = future();
            Task<Void> task = task("task", () -> waits(future));
            Task<Void> outer = task("outer", () -> waits(task));
            turns(1);
            future.cancel(message);
            turns(3);
            attempt(task::result);
            attempt(outer::exception);
            say(task.cancelling());
        }
    }

    private void waits(LoopFuture<?> future) throws Exception {
        try {
            await(future);
        } catch (CancelledError e) {
            say(error(e), e.getMessage() == null ? 0 : 1);
            throw e;
        }
    }
}
