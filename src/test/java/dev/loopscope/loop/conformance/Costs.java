package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.TaskGroup;

import static dev.loopscope.loop.Async.asCompleted;
import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.waitFor;
import static dev.loopscope.loop.Async.waitOn;
import static dev.loopscope.loop.ReturnWhen.ALL_COMPLETED;

/** How many turns things take. */
final class Costs extends Program {
    @Twin("cost-of-an-event")
    @Rule({"COST", "F11", "G14", "W5"})
    void costOfAnEvent() throws Exception {
        cost("future", Async::await);
        cost("coroutine", f -> await(leaf(f)));
        cost("timeout", f -> timeout(100).run(() -> await(f)));
        cost("wait_for", f -> waitFor(f, 100));
        cost("wait_for of a coroutine", f -> waitFor(leaf(f), 100));
        cost("task", f -> await(createTask(leaf(f))));
        cost("gather", f -> await(gather(f)));
        cost("gather of a coroutine", f -> await(gather(leaf(f))));
        cost("wait", f -> waitOn(List.of(f), ALL_COMPLETED));
        cost("shield", f -> await(shield(f)));
        cost("as_completed", f -> await(asCompleted(List.of(f)).iterator().next()));
        cost("async for", f -> await(asCompleted(List.of(f)).awaitNext()));
        cost("task group", f -> new TaskGroup().run(group -> group.createTask(leaf(f))));
    }

    private interface Awaiting {
        Object run(LoopFuture<String> future) throws Exception;
    }

    private void cost(String name, Awaiting awaiting) {
        LoopFuture<String> future = future();
        int[] start = new int[1];
        task("awaits", () -> {
            awaiting.run(future);
            say(name, turn() - start[0]);
        });
        turns(5);
        start[0] = turn();
        future.setResult("x");
        turns(5);
    }

    private static Coroutine<String> leaf(LoopFuture<String> future) {
        return Async.coroutine("leaf", () -> await(future));
    }

    @Twin("cost-of-a-cancel")
    @Rule("COST")
    void costOfACancel() throws Exception {
        cancelCost("coroutine", f -> await(marked(f)));
        cancelCost("task", f -> await(createTask(marked(f))));
        cancelCost("gather", f -> await(gather(marked(f))));
        cancelCost("group", f -> new TaskGroup().run(group -> group.createTask(marked(f))));
        cancelCost("shield", f -> await(shield(f)));
        cancelCost("wait_for", f -> waitFor(marked(f), 100));
    }

    private void cancelCost(String name, Awaiting awaiting) {
        LoopFuture<String> future = future();
        Task<Void> task = task("outer", () -> {
            try {
                awaiting.run(future);
            } finally {
                mark(name);
            }
        });
        turns(5);
        mark("cancel");
        task.cancel();
        turns(6);
    }

    private Coroutine<String> marked(LoopFuture<String> future) {
        return Async.coroutine("leaf", () -> {
            try {
                return await(future);
            } finally {
                mark("leaf");
            }
        });
    }

    @Twin("cost-of-returning-at-once")
    @Rule("COST")
    void costOfReturningAtOnce() throws Exception {
        atOnce("task", () -> await(createTask(nothing())));
        atOnce("gather", () -> await(gather(nothing(), nothing())));
        atOnce("wait_for", () -> waitFor(nothing(), 1));
        atOnce("shield", () -> await(shield(nothing())));
        turns(6);
    }

    private void atOnce(String name, Body awaiting) {
        task(name, () -> {
            mark(name, "begins");
            awaiting.run();
            mark(name, "ends");
        });
    }

    private static Coroutine<Void> nothing() {
        return coroutine("f", () -> {});
    }
}
