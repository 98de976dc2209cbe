package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.Barrier;
import dev.loopscope.loop.BrokenBarrierError;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Condition;
import dev.loopscope.loop.Event;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Lock;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Semaphore;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.sleep;

/** Locks and their like. */
final class Primitives extends Program {
    @Twin("locks")
    @Rule({"Q1", "Q2", "Q3", "Q4"})
    void locks() throws Exception {
        Lock lock = new Lock();
        attemptRun(lock::release);
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            tasks.add(worker(lock, name));
        }
        turns(1);
        tasks.get(2).cancel();
        turns(1);
        worker(lock, "newcomer");
        turns(8);
        task("acquire", lock::acquire);
        turns(1);
        Task<Void> woken = worker(lock, "woken and cancelled");
        worker(lock, "next");
        turns(1);
        lock.release();
        woken.cancel();
        turns(4);
    }

    private Task<Void> worker(Lock lock, String name) {
        return task(name, () -> {
            lock.acquire();
            mark(name, "has it");
            sleep(0);
            mark(name, "releases", lock.isLocked());
            lock.release();
            mark(name, "released", lock.isLocked());
        });
    }

    @Twin("events")
    @Rule("Q5")
    void events() throws Exception {
        Event event = new Event();
        for (String name : List.of("a", "b")) {
            waiter(event, name);
        }
        turns(1);
        event.set();
        event.clear();
        turns(1);
        for (String name : List.of("c", "d")) {
            waiter(event, name);
        }
        turns(1);
        task("overtaker", () -> {
            mark("sets");
            event.set();
            event.await();
            mark("overtakes");
        });
        turns(2);
    }

    private void waiter(Event event, String name) {
        task(name, () -> {
            event.await();
            mark(name, event.isSet());
        });
    }

    @Twin("conditions")
    @Rule({"Q6", "Q8"})
    void conditions() throws Exception {
        Condition condition = new Condition();
        List<Integer> items = new ArrayList<>();
        attemptRun(() -> condition.notify(1));
        attemptRun(() -> run(condition::await));
        for (String name : List.of("a", "b", "c", "d")) {
            task(name, () -> {
                condition.acquire();
                try {
                    condition.await();
                    mark(name, "woken");
                    sleep(0);
                    mark(name, "leaves");
                } finally {
                    condition.release();
                }
            });
        }
        task("predicate", () -> {
            condition.acquire();
            condition.await(() -> items.size() > 1);
            mark("predicate", items.size());
            condition.release();
        });
        turns(2);
        for (int n : new int[]{1, 2, 0}) {
            task("notify", () -> {
                condition.acquire();
                items.add(n);
                if (n > 0) {
                    condition.notify(n);
                } else {
                    condition.notifyEach();
                }
                mark("notified", n);
                condition.release();
            });
            turns(8);
        }
    }

    @Twin("condition-cancelled")
    @Rule("Q7")
    void conditionCancelled() throws Exception {
        Condition condition = new Condition();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            tasks.add(task(name, () -> {
                condition.acquire();
                try {
                    condition.await();
                    mark(name, "woken");
                } catch (CancelledError e) {
                    mark(name, error(e), condition.isLocked());
                    throw e;
                } finally {
                    condition.release();
                }
            }));
        }
        turns(1);
        task("holder", () -> {
            condition.acquire();
            mark("holds it");
            condition.notify(1);
            for (int i = 0; i < 3; i++) {
                sleep(0);
            }
            mark("lets go");
            condition.release();
        });
        turns(1);
        tasks.get(0).cancel("first");
        turns(1);
        tasks.get(0).cancel("second");
        turns(8);
        say(tasks.stream().map(LoopFuture::isDone).toList());
    }

    @Twin("semaphores")
    @Rule({"Q9", "Q10", "Q11"})
    void semaphores() throws Exception {
        Semaphore semaphore = new Semaphore(2);
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            tasks.add(worker(semaphore, name));
        }
        turns(1);
        tasks.get(2).cancel();
        turns(1);
        worker(semaphore, "newcomer");
        tasks.get(3).cancel();
        turns(6);
        attempt(() -> new Semaphore(-1));
        attemptRun(Semaphore.bounded(1)::release);
        Semaphore plain = new Semaphore(0);
        plain.release();
        say(plain.isLocked());
    }

    private Task<Void> worker(Semaphore semaphore, String name) {
        return task(name, () -> {
            semaphore.acquire();
            mark(name, "has a permit", semaphore.isLocked());
            sleep(0);
            semaphore.release();
            mark(name, "released", semaphore.isLocked());
        });
    }

    @Twin("barriers")
    @Rule("Q12")
    void barriers() throws Exception {
        Barrier barrier = new Barrier(3);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            party(barrier, name);
        }
        turns(6);
        say(barrier.waiting(), barrier.isBroken());
        task("reset", barrier::reset);
        turns(4);
        Task<Void> cancelled = party(barrier, "f");
        party(barrier, "g");
        turns(2);
        cancelled.cancel();
        turns(2);
        say(barrier.waiting());
        task("abort", barrier::abort);
        turns(4);
        party(barrier, "h");
        turns(2);
        attempt(() -> new Barrier(0));
    }

    private Task<Void> party(Barrier barrier, String name) {
        return task(name, () -> {
            try {
                mark(name, barrier.await());
            } catch (BrokenBarrierError e) {
                mark(name, error(e));
            } catch (CancelledError e) {
                mark(name, "cancelled");
            }
        });
    }

    @Twin("bound-to-another-loop")
    @Rule("Q18")
    void boundToAnotherLoop() throws Exception {
        EventLoop other = new EventLoop(Machine.untraced(time));
        Event event = new Event();
        task("wait", event::await);
        turns(1);
        for (int i = 0; i < 2; i++) {
            try {
                other.runUntilComplete(coroutine("wait", event::await));
                say("well");
            } catch (IllegalStateException e) {
                String text = error(e);
                say(text.substring(text.length() - 36));
            }
            event.set();
        }
    }
}
