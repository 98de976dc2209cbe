package dev.loopscope.loop.conformance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.CompletionOrder;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.ReturnWhen;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.Waited;

import static dev.loopscope.loop.Async.asCompleted;
import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitOn;
import static dev.loopscope.loop.ReturnWhen.ALL_COMPLETED;

/** Waiting for several futures. */
final class Waits extends Program {
    @Twin("wait-modes")
    @Rule({"W1", "W2", "W3", "W4"})
    void waitModes() throws Exception {
        run(() -> {
            for (ReturnWhen mode : ReturnWhen.values()) {
                for (boolean limited : new boolean[]{false, true}) {
                    List<Task<String>> tasks = List.of(named("a", 0.1), named("also a", 0.1), named("fails", 0.2),
                            named("b", 0.3));
                    long before = loop.time();
                    Waited<String> waited = limited ? waitOn(tasks, mode, 0.25) : waitOn(tasks, mode);
                    say(mode.name(), names(waited.done()), names(waited.pending()),
                            "%.3f".formatted((loop.time() - before) / 1e9));
                    sleep(1);
                    say(tasks.stream().map(LoopFuture::isCancelled).toList());
                    tasks.get(2).exception();
                }
            }
        });
    }

    private static Task<String> named(String name, double seconds) {
        return createTask(Async.coroutine("f", () -> {
            sleep(seconds);
            if (name.equals("fails")) {
                throw new IllegalArgumentException("boom");
            }
            return name;
        }), name);
    }

    private static List<String> names(Set<LoopFuture<? extends String>> futures) {
        return futures.stream().map(future -> ((Task<?>) future).name()).toList();
    }

    @Twin("wait-on-done-and-cancelled-waiter")
    @Rule({"W5", "W6", "W7", "W8"})
    void waitOnDoneAndCancelledWaiter() throws Exception {
        LoopFuture<String> future = future();
        future.setResult("x");
        waiter(List.of(future, future));
        mark("begins");
        turns(4);
        LoopFuture<String> pending = future();
        Task<Void> task = waiter(List.of(pending));
        turns(2);
        task.cancel();
        turns(2);
        say(task.isCancelled(), pending.isCancelled(), pending.isDone());
        run(() -> {
            try {
                waitOn(List.<LoopFuture<String>>of(), ALL_COMPLETED);
            } catch (IllegalArgumentException e) {
                say(error(e).replace("Set of Tasks/Futures", "Set of Tasks/Futures"));
            }
        });
    }

    private Task<Void> waiter(List<LoopFuture<String>> futures) {
        return task("waiter", () -> {
            Waited<String> waited = waitOn(futures, ALL_COMPLETED);
            mark(waited.done().size(), waited.pending().size());
        });
    }

    @Twin("as-completed")
    @Rule({"W10", "W11", "W12"})
    void inOrderOfCompletion() throws Exception {
        run(() -> {
            for (boolean limited : new boolean[]{false, true}) {
                List<Task<String>> tasks = List.of(watched("c", 0.3), watched("a", 0.1), watched("fails", 0.2),
                        watched("d", 0.4));
                for (Coroutine<String> next : limited ? asCompleted(tasks, 0.25) : asCompleted(tasks)) {
                    try {
                        say(await(next));
                    } catch (Exception e) {
                        say(error(e));
                    }
                }
                say(tasks.stream().map(LoopFuture::isDone).toList());
                sleep(1);
            }
        });
    }

    private Task<String> watched(String name, double seconds) {
        return createTask(Async.coroutine("f", () -> {
            try {
                sleep(seconds);
            } catch (CancelledError e) {
                say(name, "cancelled");
                throw e;
            }
            if (name.equals("fails")) {
                throw new IllegalArgumentException("boom");
            }
            return name;
        }));
    }

    @Twin("as-completed-asynchronously")
    @Rule({"W10", "W12"})
    void asCompletedAsynchronously() throws Exception {
        run(() -> {
            Task<String> late = named("late", 0.2);
            Task<String> early = named("early", 0.1);
            CompletionOrder<String> order = asCompleted(List.of(late, early));
            while (order.hasNext()) {
                LoopFuture<? extends String> done = order.awaitNext();
                say(done == late ? "1" : "2", done.isDone(), await(done));
            }
            CompletionOrder<String> limited = asCompleted(List.of(named("early", 0.1), named("late", 0.3)), 0.2);
            try {
                while (limited.hasNext()) {
                    say(limited.awaitNext().result());
                }
            } catch (TimeoutException e) {
                say(error(e), now());
            }
        });
    }
}
