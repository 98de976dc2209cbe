package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.MachineThread.runThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a coroutine's stack can bear. */
class CoroutineStackTests extends LoopProgram {
    /** A class whose initialiser awaits. */
    private static final class Pinned {
        static final double AWAITED = awaited();

        private static double awaited() {
            try {
                return sleep(1, 1.0);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A class whose initialiser awaits and takes the refusal. */
    private static final class Lenient {
        static final String AWAITED = awaited();

        private static String awaited() {
            try {
                sleep(1);
                return "awaited";
            } catch (Exception refused) {
                return refused.getMessage();
            }
        }
    }

    private int attempts;

    @Test
    void thisJavaHasWhatCoroutinesStandOn() {
        CoroutineStack.selfTest();
    }

    @Test
    void awaitingInsideAClassInitialiserFailsAndSaysWhy() {
        Task<Void> task = task("f", () -> say("never " + Pinned.AWAITED));
        task("next", () -> say("the loop goes on"));
        turns(2);
        assertThat(task.exception()).isInstanceOf(ExceptionInInitializerError.class)
                .hasStackTraceContaining("await is not possible here: a class initialiser or native code is on the")
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(lines).containsExactly("the loop goes on");
    }

    @Test
    void aCoroutineThatTakesTheRefusalGoesOnAndCanSuspendAgain() {
        complete(() -> {
            say(Lenient.AWAITED);
            sleep(0);
            sleep(1);
            say("suspended twice");
        });
        assertThat(lines.getFirst()).startsWith("await is not possible here");
        assertThat(lines.getLast()).isEqualTo("suspended twice");
        assertThat(events(StepStarted.class)).hasSize(4);
        assertThat(events(TaskSuspended.class)).hasSize(2);
    }

    @Test
    void endlessRecursionEndsItsTaskAndNothingElse() {
        runThread(machine, () -> {
            Task<Integer> deep = loop.createTask(Coroutine.of("deep", () -> endless(0)));
            task("next", () -> say("the loop goes on"));
            assertThatThrownBy(() -> loop.runUntilComplete(deep)).isInstanceOf(StackOverflowError.class);
        });
        assertThat(lines).containsExactly("the loop goes on");
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void awaitingFarDownTheStackComesBackFrameByFrame() {
        runThread(machine, () -> assertThat(loop.runUntilComplete(Coroutine.of("deep", () -> down(5_000))))
                .isEqualTo(5_000));
    }

    private static int down(int depth) throws Exception {
        if (depth == 0) {
            sleep(1);
            sleep(0);
            return 0;
        }
        int below = down(depth - 1);
        if (depth % 500 == 0) {
            sleep(0);
        }
        return below + 1;
    }

    @Test
    void awaitingJustBeforeTheEndOfTheStackIsAnErrorThatLeavesTheLoopAlive() {
        runThread(machine, () -> {
            Task<Void> deep = task("deep", () -> toTheEnd(0));
            loop.runUntilComplete(coroutine("main", () -> {
                await(deep);
                sleep(1);
                say("alive");
            }));
        });
        assertThat(attempts).isPositive();
        assertThat(lines).containsExactly("alive");
    }

    /** Runs into the end of the stack, and tries to await in some of the last frames on the way back. */
    private void toTheEnd(int depth) throws Exception {
        try {
            toTheEnd(depth + 1);
        } catch (StackOverflowError end) {
            if (depth % 64 != 0) {
                throw end;
            }
            if (++attempts < 4) {
                sleep(0);
            }
        }
    }

    @Test
    void manyCoroutinesCanBeSuspendedAtOnce() {
        for (int i = 0; i < 20_000; i++) {
            task("f", () -> sleep(1));
        }
        complete(() -> sleep(2));
        assertThat(loop.allTasks()).isEmpty();
    }
}
