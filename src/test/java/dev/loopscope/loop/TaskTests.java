package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.TaskCreated;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.ensureFuture;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaskTests extends LoopProgram {
    @Test
    @Rule("K1")
    void makingATaskQueuesItsFirstStepInTurnWithTheCallbacks() {
        complete(() -> {
            createTask(coroutine("a", () -> say("a")));
            loop.callSoon(saying("callback"));
            createTask(coroutine("b", () -> say("b")));
            say("creator");
            sleep(0);
            say("creator again");
        });
        assertThat(lines).containsExactly("creator", "a", "callback", "b", "creator again");
    }

    @Test
    @Rule({"K2", "J8"})
    void makingACoroutineRunsNothingAndAwaitingItIsACall() {
        task("outer", () -> {
            Coroutine<String> inner = Coroutine.of("inner", () -> {
                mark("inner in " + currentTask().name());
                return "result";
            });
            mark("made");
            mark(await(inner));
        });
        loop.callSoon(marking("callback"));
        turns(1);
        assertThat(lines).containsExactly("1 made", "1 inner in Task-1", "1 result", "1 callback");
    }

    @Test
    @Rule("K3")
    void aCoroutineRunsOnce() {
        Coroutine<Void> coroutine = coroutine("f", () -> say("ran"));
        complete(() -> {
            await(coroutine);
            assertThatThrownBy(() -> await(coroutine)).hasMessage("cannot reuse already awaited coroutine 'f'");
            assertThatThrownBy(() -> createTask(coroutine)).hasMessage("cannot reuse already awaited coroutine 'f'");
        });
        assertThat(lines).containsExactly("ran");
        assertThat(loop.allTasks()).isEmpty();
    }

    @Test
    @Rule("K4")
    void aStepRunsUntilTheCoroutineTrulySuspends() {
        LoopFuture<String> done = loop.createFuture();
        LoopFuture<String> pending = loop.createFuture();
        done.setResult("");
        task("f", () -> {
            await(done);
            await(coroutine("g", () -> await(done)));
            mark("still in the first step");
            sleep(0);
            mark("after a bare yield");
            await(pending);
            mark("after a future");
        });
        turns(4);
        pending.setResult("");
        turns(1);
        assertThat(lines).containsExactly("1 still in the first step", "2 after a bare yield", "5 after a future");
    }

    @Test
    @Rule("K5")
    void theResultIsSetInTheLastStepAndAnAwaitingParentGoesOnATurnLater() {
        Task<String> child = loop.createTask(Coroutine.of("child", () -> {
            mark("child");
            return "result";
        }));
        task("parent", () -> mark(await(child)));
        loop.callSoon(() -> mark("done " + child.isDone()));
        turns(2);
        assertThat(lines).containsExactly("1 child", "1 result", "1 done true");
        Task<Void> slow = task("slow", () -> sleep(0));
        task("parent", () -> {
            await(slow);
            mark("parent");
        });
        slow.addDoneCallback(_ -> mark("callback"));
        turns(3);
        assertThat(lines.subList(3, 5)).containsExactly("5 callback", "5 parent");
    }

    @Test
    @Rule("K6")
    void eachTaskInAChainOfAwaitsCostsATurnOnTheWayBackAndEachCoroutineNone() {
        LoopFuture<String> future = loop.createFuture();
        task("outer", () -> {
            await(createTask(coroutine("middle", () -> await(coroutine("inner", () -> await(
                    createTask(coroutine("innermost", () -> await(future)))))))));
            mark("outer");
        });
        turns(5);
        future.setResult("");
        turns(4);
        assertThat(lines).containsExactly("8 outer");
    }

    @Test
    @Rule("K7")
    void anExceptionIsKeptUntilSomebodyAwaitsIt() {
        Exception boom = new Exception("boom");
        Task<Void> failing = task("f", () -> {
            throw boom;
        });
        turns(3);
        assertThat(printed()).isEmpty();
        complete(() -> assertThatThrownBy(() -> await(failing)).isSameAs(boom));
    }

    @Test
    @Rule("K8")
    void aCancelledErrorThatLeavesTheCoroutineMakesTheTaskCancelledWhoeverThrewIt() {
        Task<Void> task = task("f", () -> {
            throw new CancelledError("of its own accord");
        });
        turns(1);
        assertThat(task.isCancelled()).isTrue();
        assertThat(task.cancelling()).isZero();
        assertThatThrownBy(task::result).isInstanceOf(CancelledError.class).hasMessage("of its own accord");
    }

    @Test
    @Rule("K9")
    void aTaskTakesItsOutcomeFromItsCoroutineOnly() {
        Task<Void> task = task("f", () -> {});
        assertThatThrownBy(() -> task.setResult(null)).hasMessage("Task does not support set_result operation");
        assertThatThrownBy(() -> task.setException(new Exception()))
                .hasMessage("Task does not support set_exception operation");
    }

    @Test
    @Rule("K10")
    void tasksAreNumberedInTheOrderOfCreationInsideOnesIncluded() {
        complete(() -> {
            say(currentTask().name());
            say(createTask(coroutine("f", () -> {})).name());
            await(gather(coroutine("g", () -> say(currentTask().name())), coroutine("h", () -> {})));
            say(createTask(coroutine("f", () -> {}), "named").name());
            say(ensureFuture(coroutine("f", () -> {})) instanceof Task<?> task ? task.name() : "no task");
        });
        assertThat(lines).containsExactly("Task-1", "Task-2", "Task-3", "named", "Task-5");
        assertThat(events(TaskCreated.class)).extracting(TaskCreated::name).containsExactly("Task-1", "Task-2",
                "Task-3", "Task-4", "named", "Task-5");
    }

    @Test
    @Rule("K11")
    void theCurrentTaskIsTheOneWhoseStepRunsAndNoneInACallback() {
        Task<Void> a = task("a", () -> {
            say("a " + (currentTask() == loop.currentTask()));
            sleep(0);
            say(currentTask().name());
        });
        loop.callSoon(() -> say("callback " + currentTask()));
        task("b", () -> {
            await(coroutine("inline", () -> say("inline " + currentTask().name())));
            await(a);
            say(currentTask().name());
        });
        turns(4);
        assertThat(lines).containsExactly("a true", "callback null", "inline Task-2", "Task-1", "Task-2");
        assertThat(loop.currentTask()).isNull();
    }

    @Test
    @Rule("K12")
    void allTasksAreThoseThatAreNotDone() {
        Task<Void> quick = task("quick", () -> {});
        Task<Void> slow = task("slow", () -> sleep(1));
        assertThat(loop.allTasks()).isEqualTo(List.of(quick, slow));
        turns(1);
        assertThat(loop.allTasks()).isEqualTo(List.of(slow));
    }

    @Test
    @Rule("K13")
    void aTaskCannotAwaitItself() {
        Task<Void> task = task("f", () -> await(currentTask()));
        turns(2);
        assertThat(task.exception()).hasMessageMatching("Task cannot await on itself: <Task pending .*>");
    }

    @Test
    @Rule("K14")
    void aFutureThatACoroutineReturnsIsNotAwaited() {
        LoopFuture<String> pending = loop.createFuture();
        assertThat(result(() -> await(Coroutine.of("f", () -> pending)))).isSameAs(pending);
    }

    @Test
    @Rule("K15")
    void makingATaskNeedsARunningLoop() {
        assertThatThrownBy(() -> createTask(coroutine("f", () -> {}))).hasMessage("no running event loop");
    }

    @Test
    @Rule("K16")
    void ensureFutureGivesFuturesBackAsTheyAre() {
        LoopFuture<String> future = loop.createFuture();
        assertThat(loop.ensureFuture(future)).isSameAs(future);
        assertThat(loop.ensureFuture(coroutine("f", () -> {}))).isInstanceOf(Task.class);
    }

    @Test
    @Rule("K17")
    void tasksMadeInCallbacksBeginInALaterTurnToo() {
        loop.callSoon(() -> {
            createTask(coroutine("f", () -> mark("task")));
            mark("callback");
        });
        turns(2);
        assertThat(lines).containsExactly("1 callback", "2 task");
    }

    @Test
    @Rule("J1")
    void everythingOnALoopRunsOnItsOwnThreadOneAtATime() {
        Thread own = Thread.currentThread();
        loop.callSoon(() -> say("callback " + (Thread.currentThread() == own)));
        complete(() -> {
            sleep(1);
            say("coroutine " + (Thread.currentThread() == own && !own.isVirtual()));
        });
        assertThat(lines).containsExactly("callback true", "coroutine true");
    }

    @Test
    void awaitingOutsideACoroutineSaysWhatToDo() {
        LoopFuture<String> pending = loop.createFuture();
        assertThatThrownBy(() -> await(pending))
                .hasMessageStartingWith("await of <Future pending> outside a coroutine: no running event loop");
        assertThatThrownBy(() -> sleep(1)).hasMessageContaining("no running event loop");
        assertThatThrownBy(() -> await(coroutine("f", () -> {})))
                .hasMessageStartingWith("await of <coroutine object f>");
        loop.callSoon(() -> assertThatThrownBy(() -> await(pending))
                .hasMessageContaining("runs a plain callback, make it a coroutine and a task"));
        turns(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("K18")
    void aTaskFactoryMakesEveryTaskUntilItIsTakenBack() {
        TaskFactory factory = new TaskFactory() {
            @Override
            public <T> Task<T> make(EventLoop made, Coroutine<T> coroutine, String name, Context context) {
                return Task.of(made, coroutine, "made for " + coroutine.name(), context);
            }
        };
        loop.setTaskFactory(factory);
        assertThat(loop.createTask(coroutine("f", () -> {})).name()).isEqualTo("made for f");
        assertThat(loop.createTask(coroutine("g", () -> {}), "g").name()).isEqualTo("made for g");
        complete(() -> assertThat(Async.currentTask().name()).isEqualTo("made for main"));
        loop.setTaskFactory(null);
        assertThat(loop.createTask(coroutine("f", () -> {}), "f").name()).isEqualTo("f");
        turns(2);
    }

    @Test
    @Rule("K19")
    void noStepBeginsInsideAnother() {
        Task<Void> outer = task("outer", () -> {});
        Task<Void> inner = task("inner", () -> {});
        loop.tasks().enter(outer);
        assertThatThrownBy(() -> loop.tasks().enter(inner))
                .hasMessageStartingWith("Cannot enter into task <Task pending")
                .hasMessageContaining(" while another task <Task pending").hasMessageEndingWith(" is being executed.");
        loop.tasks().leave(outer);
        turns(1);
        assertThat(inner.isDone()).isTrue();
    }
}
