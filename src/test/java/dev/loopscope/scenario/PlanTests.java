package dev.loopscope.scenario;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.scenario.Plan.Call;
import dev.loopscope.scenario.Plan.Unbegun;
import dev.loopscope.scenario.Plan.Wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlanTests {
    @Test
    void waitsOverlap() {
        assertThat(Plan.ofWaits(1, 2, 1).seconds()).isEqualTo(2);
    }

    @Test
    void callsThatAreMoreThanTheWorkersGoInRounds() {
        assertThat(Plan.ofCalls(3, 2, Crew.of(2)).seconds()).isEqualTo(4);
        assertThat(Plan.ofCalls(8, 1, Crew.of(3)).seconds()).isEqualTo(3);
        assertThat(Plan.ofCalls(3, 2, Crew.UNBOUNDED).seconds()).isEqualTo(2);
    }

    @Test
    void whatTheLoopRunsKeepsLaterWaitsFromBeginning() {
        Call call = new Call(4, Crew.THE_LOOP);
        assertThat(Plan.of(new Wait(1), call, call, new Wait(2)).seconds()).isEqualTo(10);
        assertThat(Plan.of(new Wait(1), call, call).seconds()).isEqualTo(8);
    }

    @Test
    void whatNobodyBeginsTakesNoTime() {
        assertThat(Plan.of(new Unbegun(1), new Wait(3)).seconds()).isEqualTo(3);
    }

    @Test
    void theRightAnswerIsAmongTheChoicesWithTheSumTheLongestAndRoundsOfTwo() {
        assertThat(Plan.ofCalls(3, 2, Crew.of(2)).choices()).containsExactly(2.0, 4.0, 6.0);
        assertThat(Plan.ofCalls(3, 2, Crew.THE_LOOP).choices()).containsExactly(2.0, 4.0, 6.0);
        assertThat(Plan.ofWaits(1, 1).choices()).containsExactly(1.0, 2.0);
        assertThat(Plan.of(new Unbegun(1), new Wait(3)).choices()).containsExactly(1.0, 3.0, 4.0);
    }

    @Test
    void onePartMayBeTakenForNone() {
        assertThat(Plan.ofWaits(1.5).choices()).containsExactly(0.0, 1.5);
    }

    @Test
    void choicesCanBeToldApartAndAreFewAndAlwaysHoldTheRightOne() {
        for (double seconds : List.of(0.01, 0.5, 1.0, 1.05, 7.0)) {
            Plan plan = Plan.of(new Wait(1), new Wait(seconds), new Call(seconds, Crew.of(1)), new Wait(2));
            assertThat(plan.choices()).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 4)
                    .anySatisfy(choice -> assertThat(choice).isEqualTo(plan.seconds(), within(1e-9)));
            for (int i = 1; i < plan.choices().size(); i++) {
                assertThat(plan.choices().get(i)).isGreaterThan(plan.choices().get(i - 1) * 1.1);
            }
        }
    }

    @Test
    void thereIsNothingToChooseWhereNothingTakesTime() {
        assertThat(Plan.ofWaits(0, 0).choices()).isEmpty();
    }
}
