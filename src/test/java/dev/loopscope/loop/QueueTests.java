package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueueTests extends LoopProgram {
    private Task<Void> getter(String name, Queue<String> queue) {
        return task(name, () -> mark(name + " got " + queue.get()));
    }

    private Task<Void> putter(String item, Queue<String> queue) {
        return task("putter", () -> {
            queue.put(item);
            mark("put " + item);
        });
    }

    @Test
    @Rule("Q13")
    void itemsAndGettersAreServedFirstInFirstOut() {
        Queue<String> queue = new Queue<>();
        getter("a", queue);
        getter("b", queue);
        turns(1);
        assertThat(queue).hasToString("<Queue maxsize=0 _getters[2]>");
        queue.putNowait("1");
        queue.putNowait("2");
        turns(1);
        assertThat(lines).containsExactly("2 a got 1", "2 b got 2");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).containsOnly("queue.get()");
    }

    @Test
    @Rule("Q13")
    void puttersWaitForRoomInTheirOrder() {
        Queue<String> queue = new Queue<>(1);
        putter("1", queue);
        putter("2", queue);
        putter("3", queue);
        turns(1);
        assertThat(queue).hasToString("<Queue maxsize=1 _queue=['1'] _putters[2] tasks=1>");
        getter("a", queue);
        turns(2);
        getter("a", queue);
        turns(2);
        assertThat(lines).containsExactly("1 put 1", "2 a got 1", "3 put 2", "4 a got 2", "5 put 3");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).containsOnly("queue.put()");
    }

    @Test
    @Rule("Q13")
    void anotherTaskMayTakeTheItemBeforeTheWokenGetter() {
        Queue<String> queue = new Queue<>();
        getter("woken", queue);
        turns(1);
        getter("quick", queue);
        queue.putNowait("1");
        turns(2);
        assertThat(lines).containsExactly("2 quick got 1");
        queue.putNowait("2");
        turns(1);
        assertThat(lines).containsExactly("2 quick got 1", "4 woken got 2");
    }

    @Test
    @Rule("Q14")
    void whoWouldNotWaitIsToldThatItIsEmptyOrFull() {
        Queue<String> queue = new Queue<>(1);
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueEmpty.class);
        queue.putNowait("1");
        assertThatThrownBy(() -> queue.putNowait("2")).isInstanceOf(QueueFull.class);
        assertThat(queue.getNowait()).isEqualTo("1");
        Queue<String> unbounded = new Queue<>(-1);
        for (int i = 0; i < 1000; i++) {
            unbounded.putNowait("x");
        }
        assertThat(unbounded.isFull()).isFalse();
        assertThat(unbounded.size()).isEqualTo(1000);
    }

    @Test
    @Rule("Q15")
    void joinWaitsUntilTheWorkOnEveryItemIsDone() {
        Queue<String> queue = new Queue<>();
        queue.putNowait("1");
        queue.putNowait("2");
        task("worker", () -> {
            while (true) {
                queue.get();
                sleep(1);
                say("item done");
                queue.taskDone();
            }
        });
        complete(queue::join);
        say("joined");
        assertThat(lines).containsExactly("item done", "item done", "joined");
        assertThatThrownBy(queue::taskDone).hasMessage("task_done() called too many times");
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).contains("queue.join()");
    }

    @Test
    @Rule("Q16")
    void cancelledGettersAndPuttersLoseNeitherItemsNorTurns() {
        Queue<String> queue = new Queue<>(1);
        Task<Void> woken = getter("woken", queue);
        Task<Void> early = getter("early", queue);
        getter("last", queue);
        turns(1);
        early.cancel();
        queue.putNowait("1");
        woken.cancel();
        turns(3);
        assertThat(lines).containsExactly("3 last got 1");
        queue.putNowait("2");
        Task<Void> putter = putter("lost", queue);
        putter("3", queue);
        turns(1);
        queue.getNowait();
        putter.cancel();
        turns(3);
        assertThat(queue.getNowait()).isEqualTo("3");
    }

    @Test
    @Rule("Q17")
    void otherOrdersAreLowestFirstAndLastInFirstOut() {
        Queue<Integer> lowest = Queue.lowestFirst(0);
        Queue<Integer> latest = Queue.lastInFirstOut(0);
        for (int item : new int[]{2, 3, 1}) {
            lowest.putNowait(item);
            latest.putNowait(item);
        }
        assertThat(lowest.getNowait()).isEqualTo(1);
        assertThat(latest.getNowait()).isEqualTo(1);
        assertThat(latest.getNowait()).isEqualTo(3);
    }

    private void getting(String name, Queue<String> queue) {
        task(name, () -> {
            try {
                say(name + " got " + queue.get());
            } catch (QueueShutDown ended) {
                say(name + " is told");
            }
        });
    }

    @Test
    @Rule("Q19")
    void aQueueThatWasShutDownGivesWhatItHasAndTakesNothing() {
        Queue<String> queue = new Queue<>();
        queue.putNowait("x");
        queue.shutdown();
        assertThatThrownBy(() -> queue.putNowait("y")).isInstanceOf(QueueShutDown.class);
        assertThat(this.<String>result(queue::get)).isEqualTo("x");
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueShutDown.class);
        getting("late", queue);
        turns(1);
        assertThat(lines).containsExactly("late is told");
    }

    @Test
    @Rule("Q19")
    void aShutdownWakesAllWhoWait() {
        Queue<String> empty = new Queue<>();
        Queue<String> full = new Queue<>(1);
        full.putNowait("x");
        getting("a", empty);
        getting("b", empty);
        task("putter", () -> {
            try {
                full.put("y");
            } catch (QueueShutDown ended) {
                say("putter is told");
            }
        });
        turns(1);
        empty.shutdown();
        full.shutdown();
        turns(1);
        assertThat(lines).containsExactly("a is told", "b is told", "putter is told");
    }

    @Test
    @Rule("Q19")
    void anImmediateShutdownDropsTheItemsAsIfTheyWereDone() {
        Queue<String> queue = new Queue<>();
        queue.putNowait("x");
        queue.putNowait("y");
        task("joining", () -> {
            queue.join();
            say("joined");
        });
        turns(1);
        assertThat(queue.getNowait()).isEqualTo("x");
        queue.shutdownNow();
        turns(2);
        assertThat(lines).isEmpty();
        queue.taskDone();
        turns(1);
        assertThat(lines).containsExactly("joined");
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueShutDown.class);
    }
}
