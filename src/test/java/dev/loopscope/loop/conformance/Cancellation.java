package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;

/** Cancelling. */
final class Cancellation extends Program {
    @Twin("cancel-is-a-request")
    @Rule({"C1", "C2", "C16"})
    void cancelIsARequest() throws Exception {
        LoopFuture<String> future = future();
        Task<Void> task = task("waits", () -> {
            try {
                await(future);
            } catch (CancelledError e) {
                mark("cancelled", currentTask().cancelling());
                throw e;
            }
        });
        turns(1);
        loop.callSoon(marking("before"));
        say(task.cancel(), task.isDone(), task.isCancelled(), task.cancelling(), future.isCancelled());
        loop.callSoon(marking("behind"));
        turns(2);
        say(task.isDone(), task.isCancelled(), task.cancelling(), task.cancel());
    }

    @Twin("cancel-hits-the-shared-future")
    @Rule({"C3", "C15"})
    void cancelHitsTheSharedFuture() throws Exception {
        shared = future();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            tasks.add(waiting(name));
        }
        turns(1);
        tasks.get(1).cancel();
        turns(2);
        shared = future();
        waiting("d");
        turns(1);
        shared.cancel();
        turns(1);
    }

    private LoopFuture<String> shared = future();

    private Task<Void> waiting(String name) {
        return task(name, () -> {
            try {
                await(shared);
            } catch (CancelledError e) {
                mark(name, "cancelled", currentTask().cancelling());
            }
        });
    }

    @Twin("cancel-goes-inwards-through-tasks")
    @Rule({"C4", "C19", "COST"})
    void cancelGoesInwardsThroughTasks() throws Exception {
        LoopFuture<String> future = future();
        Task<Void> inner = loop.createTask(level("inner", future));
        Task<Void> middle = loop.createTask(level("middle", level("coroutine", inner)));
        Task<Void> outer = loop.createTask(level("outer", middle));
        turns(2);
        outer.cancel();
        turns(10);
        say(inner.isCancelled(), middle.isCancelled(), outer.isCancelled());
    }

    private Coroutine<Void> level(String name, Awaitable<?> awaitable) {
        return coroutine(name, () -> {
            try {
                await(awaitable);
            } finally {
                mark(name, "cleans up");
                sleep(0);
                mark(name, "is clean");
            }
        });
    }

    @Twin("inner-task-swallows-the-cancel")
    @Rule("C5")
    void innerTaskSwallowsTheCancel() throws Exception {
        Task<String> inner = taskOf("stubborn", () -> {
            try {
                return sleep(10, "slept");
            } catch (CancelledError e) {
                return "stayed";
            }
        });
        Task<String> task = taskOf("outer", () -> {
            say(await(inner));
            return "not cancelled";
        });
        turns(1);
        say(task.cancel());
        turns(3);
        say(task.result(), task.cancelling(), inner.cancelling());
    }

    @Twin("cancelled-before-the-first-step")
    @Rule({"C6", "C7"})
    void cancelledBeforeTheFirstStep() throws Exception {
        Task<Void> task = task("body", () -> {
            try {
                mark("never");
            } finally {
                mark("never either");
            }
        });
        say(task.cancel("early"), task.isDone());
        turns(1);
        attempt(task::result);
    }

    @Twin("cancel-beats-a-result-not-taken")
    @Rule({"C6", "C8"})
    void cancelBeatsAResultNotTaken() throws Exception {
        LoopFuture<String> future = future();
        Task<Void> task = task("waits", () -> {
            try {
                mark("got", await(future));
            } catch (CancelledError e) {
                mark("cancelled");
                throw e;
            }
        });
        turns(1);
        future.setResult("x");
        say(task.cancel());
        turns(2);
        say(task.isCancelled(), future.result());
    }

    @Twin("self-cancel")
    @Rule({"C9", "C10"})
    void selfCancel() throws Exception {
        task("body", () -> {
            currentTask().cancel();
            LoopFuture<String> done = future();
            done.setResult("x");
            say(await(done));
            LoopFuture<String> pending = future();
            try {
                await(pending);
            } catch (CancelledError e) {
                mark("at the next real wait", pending.isCancelled());
            }
        });
        turns(2);
        Task<String> returns = taskOf("returns", () -> {
            currentTask().cancel();
            return "lost";
        });
        turns(1);
        attempt(returns::result);
        Task<String> raises = taskOf("raises", () -> {
            currentTask().cancel();
            throw new IllegalArgumentException("wins");
        });
        turns(1);
        attempt(raises::result);
    }

    @Twin("cancelled-again-and-again")
    @Rule({"C11", "C12", "C13", "C21"})
    void cancelledAgainAndAgain() throws Exception {
        List<Task<Void>> tasks = List.of(stubborn("a"), stubborn("b"));
        turns(1);
        tasks.get(1).cancel("first");
        tasks.get(1).cancel("second");
        tasks.get(0).cancel("other");
        turns(1);
        for (int i = 0; i < 3; i++) {
            for (Task<Void> task : tasks) {
                task.cancel(Integer.toString(i));
            }
            turns(1);
        }
        turns(1);
        say(tasks.stream().map(LoopFuture::isCancelled).toList(), tasks.stream().map(Task::cancelling).toList());
    }

    private Task<Void> stubborn(String name) {
        return task(name, () -> {
            for (int i = 0; i < 2; i++) {
                try {
                    sleep(10);
                } catch (CancelledError e) {
                    mark(name, error(e), currentTask().cancelling());
                }
            }
            try {
                sleep(10);
            } finally {
                try {
                    sleep(10);
                } finally {
                    mark(name, "even while cleaning up");
                }
            }
        });
    }

    @Twin("error-while-cleaning-up")
    @Rule({"C14", "C18"})
    void errorWhileCleaningUp() throws Exception {
        Task<Void> task = task("body", () -> {
            try {
                sleep(10);
            } catch (Exception e) {
                say("not an ordinary exception");
            } finally {
                fail();
            }
        });
        turns(1);
        task.cancel();
        turns(1);
        say(task.isCancelled());
        attempt(task::result);
    }

    private static void fail() {
        throw new IllegalArgumentException("boom");
    }

    @Twin("uncancel")
    @Rule("C16")
    void uncancel() throws Exception {
        Task<Void> task = task("body", () -> {
            Task<?> me = currentTask();
            say(me.uncancel(), me.cancelling());
            me.cancel();
            me.cancel();
            say(me.cancelling(), me.uncancel(), me.uncancel(), me.uncancel());
            sleep(0);
            mark("undelivered request dropped");
            me.cancel();
            try {
                sleep(0);
            } catch (CancelledError e) {
                mark("delivered", me.uncancel());
            }
        });
        turns(4);
        say(task.isCancelled(), task.cancelling());
    }

    @Twin("parent-of-a-cancelled-child")
    @Rule("C20")
    void parentOfACancelledChild() throws Exception {
        Task<?>[] child = new Task<?>[1];
        child[0] = task("child", () -> {
            try {
                sleep(10);
            } finally {
                mark("child cleans up", child[0].cancelling());
                sleep(0);
                mark("child is clean", child[0].cancelling());
            }
        });
        Task<Void> parent = task("parent", () -> {
            try {
                await(child[0]);
            } finally {
                mark("parent", child[0].isCancelled());
            }
        });
        turns(1);
        child[0].cancel();
        say(parent.cancel(), child[0].cancelling());
        turns(5);
        say(parent.isCancelled());
    }
}
