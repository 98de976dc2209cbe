package dev.loopscope.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlignedClockTests {
    @Test
    void clocksOfOneOriginNeedNoCorrection() {
        assertThat(AlignedClock.of(1_000, 1_400, 1_100, 100).zero()).isEqualTo(1_000);
    }

    @Test
    void aClockOfAnotherOriginIsTakenToHaveBeenReadHalfWay() {
        assertThat(AlignedClock.of(1_000, 1_400, 900_000, 100).zero()).isEqualTo(1_100);
        assertThat(AlignedClock.of(1_000, 1_400, -900_000, 100).zero()).isEqualTo(1_100);
    }

    @Test
    void clocksThatOverflowAreComparedByTheirDifference() {
        long asked = Long.MAX_VALUE - 100;

        assertThat(AlignedClock.of(asked, asked + 400, asked + 200, 0).zero()).isEqualTo(asked + 200);
        assertThat(AlignedClock.of(asked, asked + 400, 0, 0).zero()).isEqualTo(asked + 200);
    }

    @Test
    void itGoesOnWithTheJvmsClock() {
        AlignedClock clock = AlignedClock.of(System.nanoTime(), System.nanoTime(), System.nanoTime(), 5);

        assertThat(clock.nanos()).isGreaterThanOrEqualTo(5);
    }
}
