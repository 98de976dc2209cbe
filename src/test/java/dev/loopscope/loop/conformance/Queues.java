package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Queue;
import dev.loopscope.loop.QueueShutDown;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

/** Queues. */
final class Queues extends Program {
    @Twin("queues")
    @Rule({"Q13", "Q14", "Q15"})
    void queues() throws Exception {
        Queue<Integer> queue = new Queue<>(2);
        for (String name : List.of("a", "b")) {
            getter(queue, name);
        }
        turns(1);
        for (int item = 1; item <= 5; item++) {
            putter(queue, item);
        }
        task("joiner", () -> {
            queue.join();
            mark("joined");
        });
        turns(2);
        say(queue.size(), queue.isFull());
        attemptRun(() -> queue.putNowait(9));
        say(queue.getNowait());
        turns(2);
        say(queue.getNowait(), queue.getNowait());
        attempt(queue::getNowait);
        for (int i = 0; i < 5; i++) {
            queue.taskDone();
        }
        attemptRun(queue::taskDone);
        turns(1);
        Queue<Integer> unbounded = new Queue<>(-1);
        for (int i = 0; i < 100; i++) {
            unbounded.putNowait(i);
        }
        say(unbounded.size(), unbounded.isFull());
    }

    private Task<Void> getter(Queue<?> queue, String name) {
        return task(name, () -> mark(name, "got", queue.get()));
    }

    private Task<Void> putter(Queue<Integer> queue, int item) {
        return task("putter", () -> {
            queue.put(item);
            mark("put", item);
        });
    }

    @Twin("queue-taken-by-another")
    @Rule({"Q13", "Q16"})
    void queueTakenByAnother() throws Exception {
        Queue<Integer> queue = new Queue<>();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            tasks.add(getter(queue, name));
        }
        turns(1);
        queue.putNowait(1);
        say("taken by the way", queue.getNowait());
        turns(2);
        queue.putNowait(2);
        tasks.get(1).cancel();
        turns(1);
        queue.putNowait(3);
        turns(2);
        say(tasks.stream().map(LoopFuture::isDone).toList());
        Queue<String> full = new Queue<>(1);
        full.putNowait("x");
        List<Task<Void>> putters = new ArrayList<>();
        for (String item : List.of("a", "b", "c")) {
            putters.add(task("putter", () -> {
                full.put(item);
                mark("put", item);
            }));
        }
        turns(1);
        full.getNowait();
        putters.get(0).cancel();
        turns(2);
        say(full.getNowait());
        turns(1);
        say(full.getNowait());
    }

    @Twin("other-queues")
    @Rule("Q17")
    void otherQueues() throws Exception {
        Queue<Integer> lowest = Queue.lowestFirst(0);
        Queue<Integer> latest = Queue.lastInFirstOut(0);
        for (int item : new int[]{3, 1, 2, 5, 4}) {
            lowest.putNowait(item);
            latest.putNowait(item);
        }
        List<Integer> sorted = new ArrayList<>();
        List<Integer> reversed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sorted.add(lowest.getNowait());
            reversed.add(latest.getNowait());
        }
        say(sorted, reversed);
    }

    @Twin("queue-shut-down")
    @Rule("Q19")
    void queueShutDown() throws Exception {
        for (boolean immediate : new boolean[]{false, true}) {
            Queue<Integer> queue = new Queue<>(1);
            joiner(queue);
            queue.putNowait(1);
            told(Integer.toString(2), () -> {
                queue.put(2);
                mark("put", 2);
            });
            joiner(queue);
            turns(1);
            if (immediate) {
                queue.shutdownNow();
            } else {
                queue.shutdown();
            }
            turns(2);
            for (String name : List.of("a", "b")) {
                told(name, () -> mark(name, "got", queue.get()));
            }
            told(Integer.toString(3), () -> queue.put(3));
            turns(2);
            attempt(queue::getNowait);
            attemptRun(() -> queue.putNowait(4));
            if (!immediate) {
                queue.taskDone();
            }
            turns(1);
        }
        Queue<Integer> queue = new Queue<>();
        for (String name : List.of("c", "d")) {
            told(name, () -> mark(name, "got", queue.get()));
        }
        turns(1);
        queue.shutdown();
        turns(1);
    }

    private void told(String name, Body body) {
        task(name, () -> {
            try {
                body.run();
            } catch (QueueShutDown e) {
                mark(name, error(e));
            }
        });
    }

    private void joiner(Queue<?> queue) {
        task("joiner", () -> {
            queue.join();
            mark("joined");
        });
    }
}
