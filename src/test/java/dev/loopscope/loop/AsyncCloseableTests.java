package dev.loopscope.loop;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.getRunningLoop;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.MachineThread.runMain;
import static org.assertj.core.api.Assertions.assertThat;

/** What a loop closes by coroutines. */
class AsyncCloseableTests extends LoopProgram {
    private static final int PATIENCE = 200;

    private final List<Object> owners = new ArrayList<>();

    /** Says when it is closed, which takes a second. */
    private final class Generator implements AsyncCloseable {
        private final String name;
        private final Body atEnd;
        private boolean closed;

        Generator(String name, Body atEnd) {
            this.name = name;
            this.atEnd = atEnd;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public Coroutine<?> aclose() {
            return coroutine("aclose", () -> {
                closed = true;
                sleep(1);
                say(name + " closed");
                atEnd.run();
            });
        }

        @Override
        public String toString() {
            return "<async_generator object " + name + ">";
        }
    }

    private Generator begin(EventLoop loop, String name, Body atEnd) {
        Generator generator = new Generator(name, atEnd);
        Object owner = new Object();
        owners.add(owner);
        loop.closeLater(owner, generator);
        return generator;
    }

    @Test
    @Rule("RN3")
    void aRunnerClosesWhatIsLeftAfterTheTasksInTheOrderOfItsBeginning() {
        runMain(machine, () -> Async.run(coroutine("main", () -> {
            EventLoop running = getRunningLoop();
            begin(running, "a", () -> {});
            await(begin(running, "over", () -> {}).aclose());
            begin(running, "b", () -> {});
            Async.createTask(coroutine("left", () -> {
                try {
                    sleep(10);
                } finally {
                    say("task cancelled");
                }
            }));
            sleep(0);
        })));
        assertThat(lines).containsExactly("over closed", "task cancelled", "a closed", "b closed");
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule({"RN3", "EH3"})
    void oneThatFailsIsReportedAndTheOthersAreClosed() {
        runMain(machine, () -> Async.run(coroutine("main", () -> {
            begin(getRunningLoop(), "bad", () -> {
                throw new IllegalArgumentException("no end");
            });
            begin(getRunningLoop(), "good", () -> {});
        })));
        assertThat(lines).containsExactly("bad closed", "good closed");
        assertThat(printed()).startsWith("""
                an error occurred during closing of asynchronous generator <async_generator object bad>
                asyncgen: <async_generator object bad>
                """).contains("no end");
    }

    @Test
    void inDebugModeWhatComesAfterTheShutdownIsWarnedAbout() {
        loop.setDebug(true);
        complete(() -> {
            await(loop.shutdownAsyncgens());
            begin(loop, "late", () -> {});
        });
        assertThat(printed()).isEqualTo("ResourceWarning: asynchronous generator <async_generator object late> was "
                + "scheduled after loop.shutdown_asyncgens() call\n");
    }

    @Test
    @Rule("J4")
    void oneWhoseOwnerWasCollectedIsClosedByATask() {
        Object kept = new Object();
        complete(() -> {
            loop.closeLater(kept, new Generator("kept", () -> {}));
            begin(loop, "lost", () -> {});
            begin(loop, "over", () -> {}).closed = true;
            owners.clear();
            for (int i = 0; i < PATIENCE && lines.isEmpty(); i++) {
                System.gc();
                sleep(1);
            }
        });
        assertThat(lines).containsExactly("lost closed");
        Reference.reachabilityFence(kept);
    }
}
