package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.ExceptionGroup;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.TaskGroup;
import dev.loopscope.machine.SystemExit;

import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.waitOn;
import static dev.loopscope.loop.ReturnWhen.ALL_COMPLETED;

/** Task groups. */
final class Groups extends Program {
    @Twin("group-waits-for-its-tasks")
    @Rule({"TG1", "TG9"})
    void groupWaitsForItsTasks() throws Exception {
        run(() -> {
            List<Task<String>> tasks = new ArrayList<>();
            group(group -> {
                tasks.add(group.createTask(f("a", 0.2)));
                tasks.add(group.createTask(f("b", 0.1)));
                group.createTask(coroutine("adds", () -> {
                    sleep(0.15);
                    group.createTask(f("added", 0.2));
                }));
                say("body ends");
            });
            say("group ends", now(), tasks.get(0).result(), tasks.get(1).result());
            loop.callSoon(saying("the loop had a turn"));
            group(_ -> {});
            say("an empty group does not yield");
        });
    }

    private interface GroupBody {
        void run(TaskGroup group) throws Exception;
    }

    private static void group(GroupBody body) throws Exception {
        new TaskGroup().run(group -> {
            body.run(group);
            return null;
        });
    }

    private Coroutine<String> f(String name, double seconds) {
        return Async.coroutine("f", () -> {
            say(name, "begins");
            sleep(seconds);
            say(name, "ends");
            return name;
        });
    }

    @Twin("group-child-fails")
    @Rule({"TG2", "TG3", "TG4", "TG7", "TG13"})
    void groupChildFails() throws Exception {
        run(() -> {
            for (boolean waits : new boolean[]{true, false}) {
                try {
                    group(group -> {
                        group.createTask(failing("c", 0.2, 0));
                        group.createTask(failing("a", 0.1, 0));
                        group.createTask(failing("late", 0.5, 0.2));
                        group.createTask(failing("later", 0.5, 0.1));
                        group.createTask(failing("merely cancelled", 9, 0)).cancel();
                        if (waits) {
                            try {
                                sleep(5);
                            } finally {
                                say("body cancelled", currentTask().cancelling());
                            }
                        }
                    });
                } catch (ExceptionGroup e) {
                    say(e.getMessage(), errorsOf(e));
                }
                say(currentTask().cancelling(), now());
            }
        });
    }

    private Coroutine<Void> failing(String name, double seconds, double clean) {
        return coroutine("f", () -> {
            try {
                sleep(seconds);
            } catch (CancelledError e) {
                say(name, "cancelled", now());
                if (clean > 0) {
                    sleep(clean);
                    throw new IllegalArgumentException(name + " while cleaning up");
                }
                throw e;
            }
            throw new IllegalArgumentException(name);
        });
    }

    @Twin("group-body-fails")
    @Rule("TG5")
    void groupBodyFails() throws Exception {
        run(() -> {
            for (boolean started : new boolean[]{false, true}) {
                try {
                    group(group -> {
                        group.createTask(coroutine("child", () -> {
                            say("child", "begins");
                            try {
                                sleep(1);
                            } finally {
                                say("child", "cancelled");
                            }
                        }));
                        if (started) {
                            sleep(0);
                        }
                        throw new IllegalArgumentException("body");
                    });
                } catch (ExceptionGroup e) {
                    say(e.getMessage(), errorsOf(e));
                }
            }
        });
    }

    @Twin("group-cancelled-from-outside")
    @Rule({"TG6", "TG14"})
    void groupCancelledFromOutside() throws Exception {
        run(() -> {
            for (boolean clean : new boolean[]{false, true}) {
                Task<Void> task = task("parent", () -> {
                    try {
                        group(group -> {
                            group.createTask(cancelled("a", clean));
                            group.createTask(cancelled("b", false));
                        });
                    } catch (Throwable e) {
                        say(e.getClass().getSimpleName(), currentTask().cancelling());
                        sleep(0);
                        say("goes on");
                    }
                });
                sleep(0.1);
                task.cancel();
                waitOn(List.of(task), ALL_COMPLETED);
                say(task.isCancelled(), task.cancelling());
            }
        });
    }

    private Coroutine<Void> cancelled(String name, boolean clean) {
        return coroutine("f", () -> {
            try {
                sleep(10);
            } catch (CancelledError e) {
                say(name, "cancelled");
                if (clean) {
                    throw new IllegalArgumentException("clean-up");
                }
                throw e;
            }
        });
    }

    @Twin("group-refuses-tasks")
    @Rule("TG8")
    void groupRefusesTasks() throws Exception {
        run(() -> {
            TaskGroup first = new TaskGroup();
            refused(first);
            first.run(_ -> null);
            refused(first);
            try {
                group(group -> {
                    group.createTask(coroutine("child", () -> {
                        try {
                            sleep(5);
                        } finally {
                            refused(group);
                        }
                    }));
                    sleep(0);
                    throw new IllegalArgumentException("body");
                });
            } catch (ExceptionGroup e) {
                say(errorsOf(e));
            }
        });
    }

    private void refused(TaskGroup group) {
        Coroutine<Void> coroutine = coroutine("f", () -> {});
        try {
            group.createTask(coroutine);
        } catch (IllegalStateException e) {
            say(error(e));
            if (coroutine.isUsed()) {
                say("closed");
            }
        }
    }

    @Twin("nested-groups")
    @Rule("TG10")
    void nestedGroups() throws Exception {
        run(() -> {
            for (double seconds : new double[]{0.1, 0.3}) {
                try {
                    group(outer -> {
                        outer.createTask(fails("outer", seconds));
                        group(inner -> {
                            inner.createTask(fails("inner", 0.2));
                            inner.createTask(coroutine("sleeps", () -> {
                                try {
                                    sleep(10);
                                } finally {
                                    say("inner child cancelled");
                                }
                            }));
                        });
                    });
                } catch (ExceptionGroup e) {
                    for (Throwable one : e.exceptions()) {
                        say(error(one), one instanceof ExceptionGroup group ? errorsOf(group) : "");
                    }
                }
            }
        });
    }

    private static Coroutine<Void> fails(String name, double seconds) {
        return coroutine("fails", () -> {
            sleep(seconds);
            throw new IllegalArgumentException(name);
        });
    }

    @Twin("group-in-a-timeout")
    @Rule("TG11")
    void groupInATimeout() throws Exception {
        run(() -> {
            for (boolean fails : new boolean[]{false, true}) {
                try {
                    timeout(1).run(() -> {
                        group(group -> group.createTask(coroutine("f", () -> {
                            try {
                                sleep(10);
                            } catch (CancelledError e) {
                                if (fails) {
                                    throw new IllegalArgumentException("while being cancelled");
                                }
                                throw e;
                            }
                        })));
                        return null;
                    });
                } catch (Exception e) {
                    say(error(e), now());
                }
                say(currentTask().cancelling());
            }
        });
    }

    @Twin("exit-in-a-group")
    @Rule("TG12")
    void exitInAGroup() throws Exception {
        attemptRun(() -> run(() -> group(group -> {
            group.createTask(coroutine("sleep", () -> sleep(10)));
            sleep(0);
            throw new SystemExit("bare");
        })));
        Task<Void> task = task("parent", () -> {
            try {
                group(group -> {
                    group.createTask(coroutine("child", () -> {
                        throw new SystemExit("from a child");
                    }));
                    sleep(10);
                });
            } catch (Throwable e) {
                say("the parent gets", error(e));
                throw e;
            }
        });
        attemptRun(loop::runForever);
        say(task.isDone());
        attemptRun(() -> turns(3));
        say(error(task.exception()));
    }
}
