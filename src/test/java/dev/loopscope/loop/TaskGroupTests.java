package dev.loopscope.loop;

import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.SystemExit;
import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TaskGroupTests extends LoopProgram {
    private interface GroupBody {
        void run(TaskGroup group) throws Exception;
    }

    private static void group(GroupBody body) throws Exception {
        new TaskGroup().run(group -> {
            body.run(group);
            return null;
        });
    }

    private static ExceptionGroup errorsOf(GroupBody body) {
        return catchThrowableOfType(ExceptionGroup.class, () -> group(body));
    }

    private Coroutine<Void> slow(String name, double seconds) {
        return coroutine(name, () -> {
            try {
                sleep(seconds);
                say(name + " ends");
            } catch (CancelledError cancelled) {
                say(name + " cancelled");
                throw cancelled;
            }
        });
    }

    private Coroutine<Void> failing(String message, double seconds) {
        return coroutine("failing", () -> {
            sleep(seconds);
            throw new IllegalArgumentException(message);
        });
    }

    @Test
    @Rule("TG1")
    void theEndOfTheBlockWaitsForAllChildren() {
        complete(() -> {
            String result = new TaskGroup().run(group -> {
                group.createTask(slow("a", 2));
                group.createTask(slow("b", 1), "named");
                say("block ends");
                return "result";
            });
            say(result);
        });
        assertThat(lines).containsExactly("block ends", "b ends", "a ends", "result");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).contains("TaskGroup(2)");
    }

    @Test
    @Rule("TG1")
    void aGroupWithoutUnfinishedChildrenDoesNotYield() {
        task("f", () -> {
            group(_ -> {});
            mark("first turn");
        });
        turns(1);
        assertThat(lines).containsExactly("1 first turn");
    }

    @Test
    @Rule({"TG2", "TG3"})
    void theFirstFailureCancelsTheOthersAndTheBlockAndIsThrownInAGroup() {
        complete(() -> {
            ExceptionGroup errors = errorsOf(group -> {
                group.createTask(slow("sibling", 10));
                group.createTask(failing("boom", 1));
                try {
                    sleep(20);
                } catch (CancelledError cancelled) {
                    say("block cancelled, requests: " + currentTask().cancelling());
                    throw cancelled;
                }
            });
            assertThat(errors).hasMessage("unhandled errors in a TaskGroup (1 sub-exception)");
            assertThat(errors.exceptions()).singleElement().isInstanceOf(IllegalArgumentException.class);
            assertThat(currentTask().cancelling()).isZero();
            sleep(1);
            say("goes on");
        });
        assertThat(lines).containsExactly("sibling cancelled", "block cancelled, requests: 1", "goes on");
    }

    @Test
    @Rule("TG4")
    void errorsStandInTheOrderInWhichTheyCameTheBlocksOwnLast() {
        complete(() -> {
            ExceptionGroup errors = errorsOf(group -> {
                group.createTask(coroutine("cleans up badly", () -> {
                    try {
                        sleep(10);
                    } finally {
                        sleep(failToCleanUp());
                    }
                }));
                group.createTask(failing("first", 1));
                try {
                    sleep(20);
                } finally {
                    throw new IllegalArgumentException("block");
                }
            });
            assertThat(errors).hasMessage("unhandled errors in a TaskGroup (3 sub-exceptions)");
            assertThat(errors.exceptions()).extracting(Throwable::getMessage).containsExactly("first",
                    "clean-up failed", "block");
        });
    }

    private static int failToCleanUp() {
        throw new IllegalArgumentException("clean-up failed");
    }

    @Test
    @Rule("TG5")
    void anExceptionInTheBlockAbortsAndChildrenThatDidNotStartNeverDo() {
        complete(() -> {
            ExceptionGroup errors = errorsOf(group -> {
                group.createTask(coroutine("never", () -> say("never")));
                throw new IllegalArgumentException("block");
            });
            assertThat(errors.exceptions()).singleElement().isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(lines).isEmpty();
    }

    @Test
    @Rule("TG6")
    void aCancelFromOutsideCancelsTheChildrenAndGoesOnBare() {
        Task<Void> parent = task("parent", () -> group(group -> group.createTask(slow("child", 10))));
        turns(2);
        parent.cancel();
        turns(5);
        assertThat(lines).containsExactly("child cancelled");
        assertThat(parent.isCancelled()).isTrue();
    }

    @Test
    @Rule({"TG6", "TG14"})
    void errorsOfChildrenBeatACancelFromOutsideWhichStaysAskedFor() {
        Task<Void> parent = task("parent", () -> {
            ExceptionGroup errors = errorsOf(group -> group.createTask(coroutine("child", () -> {
                try {
                    sleep(10);
                } finally {
                    sleep(failToCleanUp());
                }
            })));
            say(errors.getMessage());
            say("requests: " + currentTask().cancelling());
            sleep(0);
            say("never");
        });
        turns(2);
        parent.cancel();
        turns(6);
        assertThat(lines).containsExactly("unhandled errors in a TaskGroup (1 sub-exception)", "requests: 1");
        assertThat(parent.isCancelled()).isTrue();
    }

    @Test
    @Rule("TG7")
    void aChildThatIsMerelyCancelledIsNoError() {
        complete(() -> {
            group(group -> {
                Task<Void> child = group.createTask(slow("child", 10));
                group.createTask(slow("sibling", 2));
                loop.callLater(1, child::cancel);
            });
            say("no error");
        });
        assertThat(lines).containsExactly("child cancelled", "sibling ends", "no error");
    }

    @Test
    @Rule("TG8")
    void tasksAreMadeInsideTheBlockOnly() {
        complete(() -> {
            TaskGroup group = new TaskGroup();
            Coroutine<Void> refused = coroutine("f", () -> {});
            assertThatThrownBy(() -> group.createTask(refused))
                    .hasMessage("TaskGroup <TaskGroup> has not been entered");
            assertThat(refused.isUsed()).isTrue();
            group.run(_ -> null);
            assertThatThrownBy(() -> group.createTask(coroutine("f", () -> {})))
                    .hasMessage("TaskGroup <TaskGroup entered> is finished");
            assertThatThrownBy(() -> group.run(_ -> null)).hasMessageEndingWith("has already been entered");
        });
    }

    @Test
    @Rule("TG8")
    void aGroupThatIsBeingAbortedTakesNoTasks() {
        complete(() -> errorsOf(group -> {
            group.createTask(coroutine("late", () -> {
                try {
                    sleep(10);
                } finally {
                    assertThatThrownBy(() -> group.createTask(coroutine("f", () -> {})))
                            .hasMessageEndingWith("is shutting down");
                    say("refused");
                }
            }));
            group.createTask(failing("boom", 1));
        }));
        assertThat(lines).containsExactly("refused");
    }

    @Test
    @Rule("TG9")
    void childrenMayAddChildrenWhileTheBlockWaits() {
        complete(() -> group(group -> group.createTask(coroutine("child", () -> {
            sleep(1);
            group.createTask(slow("grandchild", 1));
        }))));
        assertThat(lines).containsExactly("grandchild ends");
    }

    @Test
    @Rule("TG10")
    void aFailingChildOfTheOuterGroupCancelsTheInnerOne() {
        complete(() -> {
            ExceptionGroup errors = errorsOf(outer -> {
                outer.createTask(failing("boom", 1));
                group(inner -> inner.createTask(slow("inner child", 10)));
            });
            assertThat(errors.exceptions()).singleElement().isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(lines).containsExactly("inner child cancelled");
    }

    @Test
    @Rule("TG11")
    void insideATimeoutCancelledChildrenGiveAPlainTimeout() {
        complete(() -> assertThatThrownBy(() -> timeout(1).run(() -> {
            group(group -> group.createTask(slow("child", 10)));
            return null;
        })).isInstanceOf(TimeoutException.class));
        assertThat(lines).containsExactly("child cancelled");
    }

    @Test
    @Rule("TG12")
    void whatEndsTheProgramLeavesTheGroupBare() {
        Task<Void> task = task("f", () -> group(_ -> {
            throw new SystemExit("bye");
        }));
        assertThatThrownBy(() -> loop.runUntilComplete(task)).isInstanceOf(SystemExit.class);
    }

    @Test
    void aGroupShowsItsState() {
        complete(() -> group(group -> {
            assertThat(group).hasToString("<TaskGroup entered>");
            Task<Void> child = group.createTask(slow("child", 1));
            assertThat(group).hasToString("<TaskGroup tasks=1 entered>");
            await(child);
        }));
    }

    @Test
    @Rule({"TG13", "J5"})
    void anAbortedGroupCancelsItsTasksInTheOrderOfTheirCreation() {
        complete(() -> assertThat(errorsOf(group -> {
            group.createTask(slow("c", 1));
            group.createTask(slow("a", 1));
            group.createTask(slow("b", 1));
            sleep(0);
            throw new IllegalArgumentException("boom");
        }).exceptions()).hasSize(1));
        assertThat(lines).containsExactly("c cancelled", "a cancelled", "b cancelled");
    }

    @Test
    @Rule("TG15")
    void aTaskThatFailsAfterItsParentHasEndedIsReported() {
        Object monitor = new Object();
        loop.setDebug(true);
        loop.setExceptionHandler((_, context) -> say(placeless(context.message())));
        Task<Void> parent = task("parent", () -> {
            synchronized (monitor) { // debug mode lets nobody wait here, not even for the group
                group(group -> group.createTask(coroutine("child", () -> {
                    throw new IllegalArgumentException("boom");
                })));
            }
        });
        turns(3);
        assertThat(parent.exception()).hasMessageStartingWith("await inside synchronized");
        assertThat(lines).singleElement().asString().startsWith("Task <Task finished name='Task-2'").contains(
                " has errored out but its parent task <Task finished name='Task-1'").endsWith(" is already completed");
    }
}
