package dev.loopscope.loop;

import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.waitFor;

/** The worked examples that the Javadoc shows, region by region. {@link ExamplesTests} runs them. */
final class Examples {
    private final Machine machine;

    Examples(Machine machine) {
        this.machine = machine;
    }

    // @start region="fan-out"
    /** Asks all hosts at once, but never more than two of them at the same time. */
    Coroutine<List<String>> askAll(List<String> hosts) {
        return coroutine("ask_all", () -> {
            Semaphore permits = new Semaphore(2);
            return await(gather(hosts.stream().map(host -> ask(host, permits)).toList()));
        });
    }

    private Coroutine<String> ask(String host, Semaphore permits) {
        return coroutine("ask", () -> {
            permits.acquire();
            try {
                machine.print("asking", host);
                sleep(1);
                return host + " answered";
            } finally {
                permits.release();
            }
        });
    }
    // @end

    // @start region="producer-and-consumer"
    /** Puts items into a queue with room for one; a task takes them out and works on them. */
    Coroutine<Void> produce(List<String> items) {
        return coroutine("produce", () -> {
            Queue<String> queue = new Queue<>(1);
            Task<Void> consumer = createTask(consume(queue));
            for (String item : items) {
                queue.put(item); // waits for room
                machine.print("put", item);
            }
            queue.join(); // waits until the work on each item is done
            consumer.cancel();
            machine.print("all done");
            return null;
        });
    }

    private Coroutine<Void> consume(Queue<String> queue) {
        return coroutine("consume", () -> {
            while (true) {
                String item = queue.get(); // waits for an item
                sleep(1);
                machine.print("worked on", item);
                queue.taskDone();
            }
        });
    }
    // @end

    // @start region="timeout"
    /** Gives a page three seconds: all that is waited for in the block counts. */
    Coroutine<String> read() {
        return coroutine("read", () -> {
            try {
                return timeout(3).run(() -> {
                    machine.print("connecting");
                    sleep(2);
                    machine.print("reading");
                    sleep(2);
                    return "the page";
                });
            } catch (TimeoutException tooSlow) {
                return "no page";
            }
        });
    }
    // @end

    // @start region="wait-for"
    /** Gives one thing half a second. What it cleans up is done before the error comes. */
    Coroutine<String> readInHaste() {
        return coroutine("read_in_haste", () -> {
            try {
                return waitFor(slowPage(), 0.5);
            } catch (TimeoutException tooSlow) {
                return "no page";
            }
        });
    }

    private Coroutine<String> slowPage() {
        return coroutine("slow_page", () -> {
            try {
                sleep(2);
                return "the page";
            } finally {
                machine.print("hanging up");
            }
        });
    }
    // @end

    // @start region="group-that-fails"
    /** Starts two tasks, of which one fails: the other is cancelled, and the group says what went wrong. */
    Coroutine<Void> together() {
        return coroutine("together", () -> {
            try {
                new TaskGroup().run(group -> {
                    group.createTask(count());
                    group.createTask(fail());
                    return null;
                });
            } catch (ExceptionGroup errors) {
                machine.print(errors.getMessage());
                machine.print(errors.exceptions().getFirst().getMessage());
            }
            return null;
        });
    }

    private Coroutine<Void> count() {
        return coroutine("count", () -> {
            try {
                for (int i = 1; i <= 10; i++) {
                    machine.print(i);
                    sleep(1);
                }
                return null;
            } catch (CancelledError cancelled) {
                machine.print("cancelled");
                throw cancelled;
            }
        });
    }

    private Coroutine<Void> fail() {
        return coroutine("fail", () -> {
            sleep(1.5);
            throw new IllegalStateException("out of paper");
        });
    }
    // @end
}
