package dev.loopscope.loop.conformance;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;

import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.wrapFuture;

/** Futures of other threads. */
final class Bridges extends Program {
    @Twin("wrapped-futures")
    @Rule({"X3", "X5", "X7"})
    void wrappedFutures() throws Exception {
        CompletableFuture<String> done = new CompletableFuture<>();
        done.complete("x");
        LoopFuture<String> wrapped = wrapFuture(done, loop);
        say(wrapped.isDone());
        turns(1);
        say(wrapped.isDone(), wrapped.result());
        CompletableFuture<String> failing = new CompletableFuture<>();
        LoopFuture<String> failed = wrapFuture(failing, loop);
        failing.completeExceptionally(new IllegalArgumentException("boom"));
        turns(1);
        attempt(failed::result);
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        wrapFuture(cancelled, loop).cancel();
        say(cancelled.isCancelled());
        turns(1);
        say(cancelled.isCancelled());
        CompletableFuture<String> late = new CompletableFuture<>();
        LoopFuture<String> follows = wrapFuture(late, loop);
        say(late.cancel(false));
        turns(1);
        say(follows.isCancelled());
    }

    @Twin("coroutine-from-outside")
    @Rule({"X8", "X9", "X11"})
    void coroutineFromOutside() throws Exception {
        for (String kind : List.of("returns", "raises", "cancels")) {
            CompletableFuture<String> outside = runCoroutineThreadsafe(Async.coroutine("f", () -> {
                sleep(0);
                mark("runs", kind);
                if (kind.equals("raises")) {
                    throw new IllegalArgumentException("boom");
                }
                if (kind.equals("cancels")) {
                    throw new CancelledError(null);
                }
                return kind;
            }), loop);
            say(outside.isDone());
            turns(4);
            say(outside.isDone(), outside.isCancelled());
        }
        CompletableFuture<Void> outside = runCoroutineThreadsafe(coroutine("sleep", () -> sleep(10)), loop);
        turns(2);
        say(outside.cancel(false), loop.allTasks().size());
        turns(2);
        say(loop.allTasks().size());
    }
}
