package dev.loopscope.bench;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/**
 * How the cost of a step grows with the number of tasks, as lines of {@code name <tab> nanoseconds}: so many tasks at once, of
 * which each takes its turn a few times; or, with {@code virtual} as the second argument, so many virtual threads on one
 * carrier. The least of some rounds, more of them where there are few tasks.
 */
final class Growth {
    private static final int TURNS = 4;
    private static final int STEPS = 8_000_000;
    private static final int FEWEST = 1_000;

    private Growth() {}

    public static void main(String[] arguments) throws Exception {
        int most = Integer.parseInt(arguments[0]);
        Round round = arguments.length > 1 ? Growth::nanosPerTurnOfVirtualThreads : Growth::nanosPerTurn;
        round.play(most / 10);
        for (int tasks = FEWEST; tasks <= most; tasks *= 10) {
            System.gc(); // the room for the young is enough for all rounds of so many
            double least = Double.MAX_VALUE;
            for (int i = 0; i < Math.max(2, STEPS / TURNS / tasks); i++) {
                least = Math.min(least, round.play(tasks));
            }
            System.out.printf("a turn of one of %d tasks\t%.0f%n", tasks, least);
        }
    }

    private static double nanosPerTurn(int count) throws Exception {
        Machine machine = Machine.untraced(Time.system());
        try (EventLoop loop = new EventLoop(machine)) {
            long start = System.nanoTime();
            loop.runUntilComplete(Async.coroutine("main", () -> {
                List<Task<Integer>> tasks = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    tasks.add(Async.createTask(turns()));
                }
                for (Task<Integer> task : tasks) {
                    Async.await(task);
                }
                return null;
            }));
            return (System.nanoTime() - start) / (double) count / TURNS;
        } finally {
            machine.close();
        }
    }

    private static double nanosPerTurnOfVirtualThreads(int count) throws Exception {
        long start = System.nanoTime();
        Thread.ofVirtual().start(() -> {
            List<Thread> threads = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                threads.add(Thread.startVirtualThread(Growth::yields));
            }
            threads.forEach(TaskPeers::join);
        }).join();
        return (System.nanoTime() - start) / (double) count / TURNS;
    }

    private static void yields() {
        for (int i = 1; i < TURNS; i++) {
            Thread.yield();
        }
    }

    private static Coroutine<Integer> turns() {
        return Async.coroutine("turns", () -> {
            for (int i = 1; i < TURNS; i++) {
                Async.sleep(0);
            }
            return 0;
        });
    }

    /** So many tasks at once; returns nanoseconds for each turn of each. */
    private interface Round {
        double play(int tasks) throws Exception;
    }
}
