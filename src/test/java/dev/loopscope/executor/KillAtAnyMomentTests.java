package dev.loopscope.executor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;
import dev.loopscope.proof.Proof;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Workers that are killed at moments that nobody chose: every call ends, and nothing is left. */
@Tag("proof")
class KillAtAnyMomentTests {
    private static final int PROGRAMS = Proof.size(12, 200);
    private static final int CALLS = 12;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @Timeout(600)
    void everyCallEndsWhateverTheMoment() {
        Random random = new Random(20260503);
        for (int i = 0; i < PROGRAMS; i++) {
            killAfter(random.nextInt(3 * CALLS), random);
        }
    }

    private static void killAfter(int eventCount, Random random) {
        try (Play play = new Play()) {
            ProcessPool pool = new ProcessPool(play.machine, 3);
            List<Call<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(play.submit(pool, BoundFunction.of(Work::echo, (Object) "x".repeat(random.nextInt(40_000)))));
            }
            while (play.events().size() < eventCount + CALLS && !calls.stream().allMatch(Call::isDone)) {
                Thread.onSpinWait();
            }
            Optional<ProcessHandle> victim = play.children.alive().stream().skip(random.nextInt(3)).findFirst();
            victim.ifPresent(ProcessHandle::destroyForcibly);

            await().atMost(SOON).until(() -> calls.stream().allMatch(Call::isDone));
            assertThat(calls).allSatisfy(KillAtAnyMomentTests::assertReturnedOrBroken);
            await().atMost(SOON).until(play.machine.activity()::isIdle);
            play.close();
            assertThat(play.events(CallEnded.class)).hasSameSizeAs(play.events(CallSubmitted.class));
            assertThat(play.events(ProcessEnded.class)).extracting(ProcessEnded::process)
                    .containsExactlyInAnyOrderElementsOf(
                            play.events(ProcessStarted.class).stream().map(ProcessStarted::process).toList());
        }
    }

    private static void assertReturnedOrBroken(Call<?> call) {
        if (call.isCompletedExceptionally()) {
            assertThat(call.exceptionNow()).isInstanceOf(BrokenProcessPool.class).hasMessageContaining("exit code 137");
        }
    }
}
