package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SynchronizationTests extends LoopProgram {
    @Test
    @Rule({"Q1", "J2"})
    void whatIsAvailableDoesNotYield() {
        Event event = new Event();
        event.set();
        Queue<String> queue = new Queue<>(1);
        task("f", () -> {
            new Lock().acquire();
            event.await();
            new Semaphore(1).acquire();
            queue.put("x");
            queue.get();
            new Condition().acquire();
            new Queue<String>().join();
            mark("first turn");
        });
        turns(1);
        assertThat(lines).containsExactly("1 first turn");
    }

    // ---- locks ----

    private Task<Void> holder(String name, Lock lock) {
        return task(name, () -> {
            lock.acquire();
            mark(name);
            sleep(0);
            lock.release();
        });
    }

    @Test
    @Rule("Q2")
    void aLockServesInTheOrderOfArrival() {
        Lock lock = new Lock();
        holder("a", lock);
        holder("b", lock);
        holder("c", lock);
        turns(1);
        assertThat(lock).hasToString("<Lock [locked, waiters:2]>");
        turns(6);
        assertThat(lines).containsExactly("1 a", "3 b", "5 c");
        assertThat(lock).hasToString("<Lock [unlocked]>");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).containsOnly("lock.acquire()");
    }

    @Test
    @Rule("Q2")
    void aNewcomerQueuesBehindAWokenWaiterThoughTheLockIsFree() {
        Lock lock = new Lock();
        complete(lock::acquire);
        holder("waiter", lock);
        turns(1);
        holder("newcomer", lock);
        lock.release();
        assertThat(lock.isLocked()).isFalse();
        turns(4);
        assertThat(lines).containsExactly("2 waiter", "4 newcomer");
    }

    @Test
    @Rule("Q3")
    void aWaiterCancelledAfterBeingWokenPassesTheWakeUpOn() {
        Lock lock = new Lock();
        complete(lock::acquire);
        Task<Void> first = holder("first", lock);
        Task<Void> given = holder("gives up early", lock);
        holder("last", lock);
        turns(1);
        given.cancel();
        lock.release();
        first.cancel();
        turns(3);
        assertThat(lines).containsExactly("3 last");
    }

    @Test
    @Rule("Q4")
    void aLockThatIsFreeCannotBeReleased() {
        assertThatThrownBy(new Lock()::release).hasMessage("Lock is not acquired.");
    }

    // ---- events ----

    private Task<Void> waiter(String name, Event event) {
        return task(name, () -> {
            event.await();
            mark(name);
        });
    }

    @Test
    @Rule("Q5")
    void anEventReleasesAllWhoWaitInTheirOrderEvenIfItIsClearedAtOnce() {
        Event event = new Event();
        waiter("a", event);
        waiter("b", event);
        turns(1);
        assertThat(event).hasToString("<Event [unset, waiters:2]>");
        event.set();
        event.clear();
        waiter("waits on", event);
        turns(2);
        assertThat(lines).containsExactly("2 a", "2 b");
        assertThat(event.isSet()).isFalse();
    }

    @Test
    @Rule("Q5")
    void aTaskThatComesWhenItIsSetMayOvertakeThoseWhoWaited() {
        Event event = new Event();
        waiter("waited", event);
        turns(1);
        waiter("newcomer", event);
        event.set();
        turns(1);
        assertThat(lines).containsExactly("2 newcomer", "2 waited");
    }

    // ---- conditions ----

    private Task<Void> notified(String name, Condition condition) {
        return task(name, () -> {
            condition.acquire();
            try {
                condition.await();
                mark(name);
                sleep(0);
            } finally {
                condition.release();
            }
        });
    }

    @Test
    @Rule("Q6")
    void theFirstWaitersAreNotifiedAndGoOnAsTheLockBecomesFree() {
        Condition condition = new Condition();
        notified("a", condition);
        notified("b", condition);
        notified("c", condition);
        turns(1);
        task("notifier", () -> {
            condition.acquire();
            condition.notify(2);
            condition.release();
        });
        turns(6);
        assertThat(lines).containsExactly("3 a", "5 b");
        task("notifier", () -> {
            condition.acquire();
            condition.notifyEach();
            condition.release();
        });
        turns(3);
        assertThat(lines).hasSize(3);
    }

    @Test
    @Rule("Q6")
    void waitingAndNotifyingNeedTheLock() {
        complete(() -> {
            assertThatThrownBy(new Condition()::await).hasMessage("cannot wait on un-acquired lock");
            assertThatThrownBy(() -> new Condition().notify(1)).hasMessage("cannot notify on un-acquired lock");
        });
    }

    @Test
    @Rule("Q7")
    void aCancelledWaitTakesTheLockAgainFirst() {
        Lock lock = new Lock();
        Condition condition = new Condition(lock);
        Task<Void> waiting = notified("waiting", condition);
        turns(1);
        task("holder", () -> {
            lock.acquire();
            sleep(0);
            sleep(0);
            mark("holder releases");
            lock.release();
        });
        turns(1);
        waiting.cancel();
        turns(1);
        waiting.cancel();
        assertThat(waiting.isDone()).isFalse();
        turns(3);
        assertThat(waiting.isCancelled()).isTrue();
        assertThat(lines).containsExactly("4 holder releases");
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    @Rule("Q8")
    void aPredicateIsLookedAtAfterEachNotification() {
        Condition condition = new Condition();
        int[] value = new int[1];
        task("waiter", () -> {
            condition.acquire();
            condition.await(() -> value[0] == 2);
            say("value " + value[0]);
            condition.release();
        });
        task("notifier", () -> {
            for (value[0] = 1; value[0] <= 2; value[0]++) {
                condition.acquire();
                condition.notify(1);
                condition.release();
                sleep(1);
            }
        });
        complete(() -> sleep(3));
        assertThat(lines).containsExactly("value 2");
    }

    // ---- semaphores ----

    private Task<Void> taker(String name, Semaphore semaphore) {
        return task(name, () -> {
            semaphore.acquire();
            mark(name);
        });
    }

    @Test
    @Rule("Q9")
    void aPermitGoesToTheFirstWhoWaitsAndNewcomersDoNotOvertake() {
        Semaphore semaphore = new Semaphore(1);
        taker("a", semaphore);
        taker("b", semaphore);
        taker("c", semaphore);
        turns(1);
        assertThat(semaphore).hasToString("<Semaphore [locked, waiters:2]>");
        semaphore.release();
        assertThat(semaphore.isLocked()).isTrue();
        loop.callSoon(() -> taker("newcomer", semaphore));
        turns(1);
        semaphore.release();
        semaphore.release();
        turns(3);
        assertThat(lines).containsExactly("1 a", "2 b", "3 c", "4 newcomer");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).containsOnly("semaphore.acquire()");
    }

    @Test
    @Rule("Q10")
    void aBoundedSemaphoreRefusesMorePermitsThanItBeganWith() {
        assertThatThrownBy(() -> new Semaphore(-1)).hasMessage("Semaphore initial value must be >= 0");
        assertThatThrownBy(() -> Semaphore.bounded(1).release())
                .hasMessage("BoundedSemaphore released too many times");
        Semaphore plain = new Semaphore(0);
        plain.release();
        assertThat(plain).hasToString("<Semaphore [unlocked, value:1]>");
    }

    @Test
    @Rule("Q11")
    void cancelledWaitersLoseNoPermits() {
        Semaphore semaphore = new Semaphore(0);
        Task<Void> first = taker("first", semaphore);
        Task<Void> second = taker("second", semaphore);
        taker("third", semaphore);
        turns(1);
        semaphore.release();
        first.cancel();
        second.cancel();
        turns(3);
        assertThat(lines).containsExactly("3 third");
    }

    @Test
    @Rule("Q18")
    void aPrimitiveBelongsToTheLoopThatFirstHadToWaitForIt() {
        EventLoop other = new EventLoop(machine);
        Event event = new Event();
        task("waiting", event::await);
        turns(1);
        assertThatThrownBy(() -> other.runUntilComplete(coroutine("elsewhere", event::await)))
                .hasMessage("<Event [unset, waiters:1]> is bound to a different event loop");
        event.set();
        assertThatCode(() -> other.runUntilComplete(coroutine("elsewhere", event::await))).doesNotThrowAnyException();
    }
}
