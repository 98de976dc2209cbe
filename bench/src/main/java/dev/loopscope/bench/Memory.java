package dev.loopscope.bench;

import java.util.ArrayList;
import java.util.List;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/**
 * The memory of very many tasks, each suspended three frames deep, as lines of {@code name <tab> bytes}. The heap is looked at
 * after full collections; the first round only warms up.
 */
final class Memory {
    private static final int WARM_UP = 20_000;
    private static final ContinuationScope SCOPE = new ContinuationScope("memory");

    private Memory() {}

    public static void main(String[] arguments) throws Exception {
        int tasks = Integer.parseInt(arguments[0]);
        suspended(WARM_UP);
        continuations(WARM_UP);
        System.out.printf("a suspended coroutine with its task, of %d\t%d%n", tasks, suspended(tasks) / tasks);
        System.out.printf("a continuation as deep, without its task\t%d%n", continuations(tasks) / tasks);
        System.out.printf("a future that nobody awaits\t%d%n", futures(tasks) / tasks);
    }

    private static long suspended(int count) throws Exception {
        Machine machine = Machine.untraced(Time.system());
        try (EventLoop loop = new EventLoop(machine)) {
            return loop.runUntilComplete(Async.coroutine("main", () -> {
                LoopFuture<Integer> gate = loop.createFuture();
                List<Task<Integer>> tasks = new ArrayList<>(count);
                long before = used();
                for (int i = 0; i < count; i++) {
                    tasks.add(Async.createTask(first(gate)));
                }
                Async.sleep(0);
                long after = used();
                gate.setResult(1);
                for (Task<Integer> task : tasks) {
                    Async.await(task);
                }
                return after - before;
            }));
        } finally {
            machine.close();
        }
    }

    /** What the JDK needs for it: the same three frames, suspended in a continuation. */
    private static long continuations(int count) {
        List<Continuation> all = new ArrayList<>(count);
        long before = used();
        for (int i = 0; i < count; i++) {
            Continuation continuation = new Continuation(SCOPE, Memory::outer);
            continuation.run();
            all.add(continuation);
        }
        long after = used();
        return after - before + (all.size() - count);
    }

    private static void outer() {
        middle();
    }

    private static void middle() {
        inner();
    }

    private static void inner() {
        Continuation.yield(SCOPE);
    }

    private static Coroutine<Integer> first(LoopFuture<Integer> gate) {
        return Async.coroutine("first", () -> second(gate));
    }

    private static int second(LoopFuture<Integer> gate) throws Exception {
        return 1 + third(gate);
    }

    private static int third(LoopFuture<Integer> gate) throws Exception {
        return 1 + Async.await(gate);
    }

    private static long futures(int count) {
        Machine machine = Machine.untraced(Time.system());
        try (EventLoop loop = new EventLoop(machine)) {
            List<LoopFuture<Integer>> futures = new ArrayList<>(count);
            long before = used();
            for (int i = 0; i < count; i++) {
                futures.add(loop.createFuture());
            }
            long after = used();
            return after - before + (futures.size() - count);
        } finally {
            machine.close();
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
