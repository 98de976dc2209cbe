package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.TaskFinished;
import dev.loopscope.trace.TraceEvent.TaskSuspended;
import dev.loopscope.trace.TraceEvent.TaskWoken;
import dev.loopscope.trace.TraceEvent.TaskYielded;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitOn;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that a number makes up, on virtual time: tasks that wait, wait for each other, cancel each other and fail. One
 * that waits for what nobody will do fails by itself, since its time never comes.
 */
final class RandomProgram extends LoopProgram {
    private static final int DEEPEST = 3;
    private static final int MOST_TASKS = 40;
    /** After so long the last timer has gone off. */
    private static final double LONGER_THAN_ANYTHING = 1_000;

    private static final class Boom extends Exception {}

    /** The callbacks of one future: how many were added, which ran. */
    private static final class Told {
        private int added;
        private final List<Integer> ran = new ArrayList<>();
    }

    private final Random random;
    /** Tasks that nobody but {@link #cancelSome} cancels, and timeouts and groups of their own. */
    private final List<Task<Void>> tasks = new ArrayList<>();
    private final Map<Task<?>, Integer> asked = new HashMap<>();
    private final List<LoopFuture<?>> futures = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Integer> soonWanted = new ArrayList<>();
    private final List<Integer> soonRan = new ArrayList<>();
    private int soon;

    RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** Runs it and looks at what is left. Returns how many steps its tasks took. */
    int run() {
        loop.setExceptionHandler((_, _) -> {});
        complete(() -> {
            for (int i = 0; i < 3; i++) {
                spawn(0);
            }
            for (int done = 0; done < tasks.size(); done++) {
                waitOn(List.of(tasks.get(done)), ReturnWhen.ALL_COMPLETED);
            }
            sleep(LONGER_THAN_ANYTHING);
        });
        assertThat(loop.allTasks()).isEmpty();
        assertThat(loop.timers().size()).isZero();
        assertThat(tasks).allMatch(Task::isDone);
        assertThat(tasks).allSatisfy(task -> assertThat(task.cancelling()).isEqualTo(asked.getOrDefault(task, 0)));
        assertThat(futures).allMatch(LoopFuture::isDone);
        assertThat(told).allSatisfy(RandomProgram::assertAllRanInOrder);
        assertThat(soonRan).isEqualTo(soonWanted);
        return checkTrace();
    }

    // ---- what its tasks do ----

    private Task<Void> spawn(int depth) {
        Task<Void> task = loop.createTask(some(depth));
        tasks.add(task);
        listen(task);
        return task;
    }

    private Coroutine<Void> some(int depth) {
        return coroutine("some", () -> live(depth));
    }

    private void live(int depth) throws Exception {
        for (int deeds = 1 + random.nextInt(4); deeds > 0; deeds--) {
            try {
                deed(depth);
            } catch (CancelledError e) {
                if (random.nextInt(4) > 0) {
                    throw e;
                } // else it refuses, and stays asked
            } catch (Boom | ExceptionGroup | java.util.concurrent.TimeoutException e) {
                if (random.nextInt(3) == 0) {
                    throw e;
                }
            }
        }
    }

    private void deed(int depth) throws Exception {
        boolean deeper = depth < DEEPEST && tasks.size() < MOST_TASKS;
        switch (random.nextInt(deeper ? 14 : 8)) {
            case 0 -> sleep(0);
            case 1 -> sleep(random.nextInt(5) / 2.0);
            case 2 -> cancelSome();
            case 3 -> callSome();
            case 4 -> await(future());
            case 5 -> Async.timeout(random.nextInt(4) / 2.0).run(() -> awaitFuture());
            case 6 -> Async.waitFor(future(), random.nextInt(4) / 2.0);
            case 7 -> throw new Boom();
            case 8 -> spawn(depth + 1);
            case 9 -> waitOn(List.of(spawn(depth + 1), spawn(depth + 1)), mode());
            case 10 -> await(Async.shield(spawn(depth + 1)));
            case 11 -> gather(depth + 1);
            case 12 -> Async.waitFor(some(depth + 1), random.nextInt(6) / 2.0);
            default -> group(depth + 1);
        }
    }

    private Void awaitFuture() throws Exception {
        await(future());
        return null;
    }

    private ReturnWhen mode() {
        return ReturnWhen.values()[random.nextInt(ReturnWhen.values().length)];
    }

    private void cancelSome() {
        Task<Void> victim = tasks.get(random.nextInt(tasks.size()));
        if (victim.cancel()) {
            asked.merge(victim, 1, Integer::sum);
        }
    }

    private void callSome() {
        int number = soon++;
        Handle handle = loop.callSoon(() -> soonRan.add(number));
        if (random.nextInt(3) == 0) {
            handle.cancel();
        } else {
            soonWanted.add(number);
        }
    }

    /** A future that a timer completes one way or the other, unless it is cancelled before. */
    private LoopFuture<Integer> future() {
        LoopFuture<Integer> future = loop.createFuture();
        futures.add(future);
        listen(future);
        int end = random.nextInt(3);
        loop.callLater(random.nextInt(5) / 2.0, () -> {
            if (!future.isDone()) {
                switch (end) {
                    case 0 -> future.setResult(1);
                    case 1 -> future.setException(new Boom());
                    default -> future.cancel();
                }
            }
        });
        return future;
    }

    private void listen(LoopFuture<?> future) {
        Told mine = new Told();
        told.add(mine);
        for (mine.added = 0; mine.added < 1 + random.nextInt(3); mine.added++) {
            int number = mine.added;
            future.addDoneCallback(done -> {
                assertThat(done.isDone()).isTrue();
                mine.ran.add(number);
            });
        }
    }

    private void gather(int depth) throws Exception {
        List<Coroutine<Void>> children = List.of(some(depth), some(depth));
        if (random.nextBoolean()) {
            await(Async.gatherReturningExceptions(children));
        } else {
            await(Async.gather(children));
        }
    }

    private void group(int depth) throws Exception {
        int before = currentTask().cancelling();
        Task<?> me = currentTask();
        int askedBefore = asked.getOrDefault(me, 0);
        try {
            new TaskGroup().run(group -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    group.createTask(some(depth));
                }
                sleep(random.nextInt(3));
                return null;
            });
        } finally {
            if (tasks.contains(me)) {
                assertThat(me.cancelling() - before).isEqualTo(asked.getOrDefault(me, 0) - askedBefore);
            }
        }
    }

    // ---- what has to hold ----

    private static void assertAllRanInOrder(Told told) {
        assertThat(told.ran).hasSize(told.added).isSorted().doesNotHaveDuplicates();
    }

    /** Each task ends once, and is neither stepped, suspended nor woken after that. */
    private int checkTrace() {
        Set<Long> alive = new HashSet<>();
        int steps = 0;
        for (TraceEvent event : trace) {
            switch (event) {
                case TaskCreated e -> assertThat(alive.add(e.task())).isTrue();
                case TaskFinished e -> assertThat(alive.remove(e.task())).as("task %d ends once", e.task()).isTrue();
                case StepStarted e -> {
                    assertThat(alive).contains(e.task());
                    steps++;
                }
                case TaskSuspended e -> assertThat(alive).contains(e.task());
                case TaskYielded e -> assertThat(alive).contains(e.task());
                case TaskWoken e -> assertThat(alive).contains(e.task());
                default -> {
                }
            }
        }
        assertThat(alive).isEmpty();
        return steps;
    }
}
