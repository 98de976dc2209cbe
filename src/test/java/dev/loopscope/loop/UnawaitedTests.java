package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.WarningIssued;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.MachineThread.runMain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is said about coroutines that nobody runs. */
class UnawaitedTests extends LoopProgram {
    private static final int PATIENCE = 200;
    private static final int MANY = 100;

    private void play(Body body) throws Exception {
        runMain(machine, body);
        machine.ended().get();
    }

    @Test
    @Rule({"D6", "J4"})
    void aCoroutineThatNobodyAwaitedIsReportedAtTheProgramsEnd() throws Exception {
        play(() -> {
            coroutine("forgotten", () -> say("never"));
            coroutine("closed", () -> say("never")).close();
            loop.runUntilComplete(coroutine("main", () -> await(coroutine("awaited", () -> say("ran")))));
        });
        assertThat(lines).containsExactly("ran");
        assertThat(printed()).isEqualTo("RuntimeWarning: coroutine 'forgotten' was never awaited\n");
    }

    @Test
    @Rule({"D6", "J4"})
    void oneThatWasCollectedAsGarbageIsReportedInATurnOfTheLoop() throws Exception {
        play(() -> {
            coroutine("forgotten", () -> say("never"));
            for (int i = 0; i < PATIENCE && events(WarningIssued.class).isEmpty(); i++) {
                System.gc();
                turns(1);
            }
            say(events(WarningIssued.class).getFirst().text());
        });
        assertThat(lines).containsExactly("coroutine 'forgotten' was never awaited");
        assertThat(events(WarningIssued.class)).hasSize(1);
    }

    @Test
    @Rule("D6")
    void whoeverForgetsManyIsToldOfEachInTheOrderOfTheirMaking() throws Exception {
        List<Coroutine<Void>> kept = new ArrayList<>();
        play(() -> loop.runUntilComplete(coroutine("main", () -> {
            for (int i = 0; i < MANY; i++) {
                kept.add(coroutine("forgotten" + i, () -> say("never")));
                await(coroutine("awaited", () -> {}));
                Coroutine<Void> late = coroutine("late", () -> {});
                kept.add(coroutine("closed", () -> {}));
                kept.getLast().close();
                await(late);
            }
            Coroutine<Void> old = coroutine("old", () -> say("ran in a later turn"));
            Async.sleep(0);
            await(old);
        })));
        assertThat(lines).containsExactly("ran in a later turn");
        assertThat(events(WarningIssued.class)).extracting(WarningIssued::text).containsExactlyElementsOf(IntStream
                .range(0, MANY).mapToObj(i -> "coroutine 'forgotten%d' was never awaited".formatted(i)).toList());
        assertThat(kept).hasSize(2 * MANY);
    }

    @Test
    @Rule("K3")
    void oneIsUsedOnceInItsTurnAndLater() throws Exception {
        play(() -> loop.runUntilComplete(coroutine("main", () -> {
            Coroutine<Void> twice = coroutine("twice", () -> say("ran"));
            await(twice);
            assertThatThrownBy(() -> await(twice)).hasMessage("cannot reuse already awaited coroutine 'twice'");
            Async.sleep(0);
            assertThatThrownBy(() -> await(twice)).hasMessage("cannot reuse already awaited coroutine 'twice'");
        })));
        assertThat(lines).containsExactly("ran");
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule({"D6", "D3"})
    void inDebugModeItIsSaidWhereItWasMade() throws Exception {
        machine.setDebug(true);
        play(() -> coroutine("forgotten", () -> say("never")));
        assertThat(printed()).startsWith("RuntimeWarning: coroutine 'forgotten' was never awaited\n"
                + "Coroutine created at (most recent call last):\n  File \"").contains("UnawaitedTests.java\", line ");
    }

    @Test
    @Rule({"K20", "K15"})
    void aCoroutineThatAClosedLoopRefusedIsNotReported() throws Exception {
        play(() -> {
            loop.close();
            try {
                loop.ensureFuture(coroutine("refused", () -> say("never")));
            } catch (IllegalStateException closed) {
                say(closed.getMessage());
            }
        });
        assertThat(lines).containsExactly("Event loop is closed");
        assertThat(printed()).isEmpty();
    }
}
