package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.TaskGroup;
import dev.loopscope.machine.Repr;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.ensureFuture;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitFor;

/** Tasks and coroutines. */
final class Tasks extends Program {
    @Twin("first-steps-in-order")
    @Rule({"K1", "K17", "R2"})
    void firstStepsInOrder() throws Exception {
        loop.callSoon(marking("callback 1"));
        task("task 1", () -> mark("task 1"));
        loop.callSoon(() -> {
            mark("callback 2");
            task("from a callback", () -> mark("from a callback"));
        });
        task("task 2", () -> mark("task 2"));
        mark("made");
        turns(2);
    }

    @Twin("coroutines-run-inline-and-once")
    @Rule({"K2", "K3", "K4"})
    void coroutinesRunInlineAndOnce() throws Exception {
        run(() -> {
            Coroutine<String> coroutine = Async.coroutine("inner", () -> {
                say("inner");
                return "value";
            });
            say("made");
            loop.callSoon(saying("the loop had a turn"));
            say(await(coroutine));
            try {
                await(coroutine);
            } catch (IllegalStateException e) {
                say(error(e).substring(0, 50));
            }
            sleep(0);
            say("yielded");
        });
    }

    @Twin("chains-of-tasks-and-coroutines")
    @Rule({"K5", "K6", "COST"})
    void chainsOfTasksAndCoroutines() throws Exception {
        LoopFuture<String> future = future();
        task("outer", () -> through("coroutine in coroutine in task",
                coroutine("middle", () -> through("coroutine", coroutine("leaf", () -> leaf(future))))));
        Task<Void> third = task("leaf", () -> leaf(future));
        Task<Void> second = task("middle", () -> through("task of task", third));
        task("outer", () -> through("task of task of task", second));
        turns(3);
        future.setResult(null);
        mark("set");
        turns(5);
    }

    private void leaf(LoopFuture<String> future) throws Exception {
        await(future);
        mark("leaf");
    }

    private void through(String name, Awaitable<?> awaitable) throws Exception {
        await(awaitable);
        mark(name);
    }

    @Twin("outcomes-of-tasks")
    @Rule({"K7", "K8", "K9", "K14", "C10"})
    void outcomesOfTasks() throws Exception {
        List<Coroutine<String>> coroutines = List.of(Async.coroutine("returns", () -> "x"),
                Async.coroutine("raises", () -> {
                    throw new IllegalArgumentException("boom");
                }), Async.coroutine("cancels", () -> {
                    throw new CancelledError("own");
                }));
        for (Coroutine<String> coroutine : coroutines) {
            Task<String> task = loop.createTask(coroutine);
            turns(1);
            say(task.isDone(), task.isCancelled());
            attempt(task::result);
        }
        LoopFuture<String> pending = future();
        Task<LoopFuture<String>> task = taskOf("gives_future", () -> pending);
        turns(1);
        say(task.result() == pending);
        attemptRun(() -> task.setResult(pending));
        attemptRun(() -> task.setException(new IllegalArgumentException("x")));
    }

    @Twin("names-of-tasks")
    @Rule("K10")
    void namesOfTasks() throws Exception {
        run(() -> {
            say(currentTask().name());
            say(await(createTask(name())));
            say(await(createTask(name(), "mine")));
            say(await(gather(name(), name())));
            say(waitFor(name(), 1));
            say(await(ensureFuture(name())));
            say(await(shield(name())));
            say(new TaskGroup().run(group -> group.createTask(name())).result());
        });
    }

    private static Coroutine<String> name() {
        return Async.coroutine("f", () -> currentTask().name());
    }

    @Twin("current-and-all-tasks")
    @Rule({"K11", "K12"})
    void currentAndAllTasks() throws Exception {
        for (String name : List.of("a", "b")) {
            loop.createTask(coroutine("f", () -> {
                say(currentTask().name(), loop.allTasks().size());
                sleep(0);
                say(currentTask().name(), loop.allTasks().size());
            }), name);
            if (name.equals("a")) {
                loop.callSoon(() -> say(Repr.of(currentTask())));
            }
        }
        say(loop.allTasks().size());
        turns(2);
        say(loop.allTasks().size());
    }

    @Twin("task-awaits-itself")
    @Rule("K13")
    void taskAwaitsItself() throws Exception {
        task("main", () -> {
            try {
                await(currentTask());
            } catch (IllegalStateException e) {
                mark(error(e).substring(0, 44));
            }
        });
        turns(3);
    }

    @Twin("ensure-future")
    @Rule("K16")
    void ensuringFutures() throws Exception {
        run(() -> {
            LoopFuture<String> future = future();
            Task<String> task = createTask(Async.coroutine("sleep", () -> sleep(0, "t")));
            say(ensureFuture(future) == future, ensureFuture(task) == task);
            LoopFuture<String> made = ensureFuture(Async.coroutine("sleep", () -> sleep(0, "c")));
            say(made instanceof Task, await(made), await(task));
        });
    }
}
