package dev.loopscope.loop;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs that nobody wrote. One alone runs again with {@code -Dseed=N}. */
@Tag("proof")
class RandomProgramTests {
    private static final Long ONLY = Long.getLong("seed");
    private static final int PROGRAMS = Proof.size(1_000, 10_000);

    @Test
    void everyTaskEndsOnceEveryCallbackRunsOnceAndNothingIsForgotten() {
        if (ONLY != null) {
            run(ONLY);
            return;
        }
        long steps = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            steps += run(seed);
        }
        Proof.report("random programs: %d with %d steps", PROGRAMS, steps);
        assertThat(steps).isGreaterThan(PROGRAMS);
    }

    private static int run(long seed) {
        try {
            return new RandomProgram(seed).run();
        } catch (Throwable e) {
            throw new AssertionError("the program of seed " + seed, e);
        }
    }
}
