package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BarrierTests extends LoopProgram {
    private final Barrier barrier = new Barrier(3);

    private void party(String name) {
        task(name, () -> {
            try {
                say(name + " is number " + barrier.await());
            } catch (BrokenBarrierError broken) {
                say(name + ": " + broken.getMessage());
            }
        });
    }

    @Test
    @Rule("Q12")
    void thePartiesLeaveTogetherTheLastToComeFirst() {
        party("a");
        party("b");
        turns(3);
        assertThat(lines).isEmpty();
        assertThat(barrier).hasToString("<Barrier [filling, waiters:2/3]>");
        party("c");
        turns(6);
        assertThat(lines).containsExactly("c is number 2", "a is number 0", "b is number 1");
        assertThat(barrier.waiting()).isZero();
    }

    @Test
    @Rule("Q12")
    void itFillsAgainOnceAllHaveLeft() {
        for (String name : new String[]{"a", "b", "c", "d", "e", "f"}) {
            party(name);
        }
        turns(12);
        assertThat(lines).hasSize(6).contains("d is number 0", "e is number 1", "f is number 2");
    }

    @Test
    @Rule("Q12")
    void aResetSendsThoseAwayWhoWaitAndTakesOthers() {
        party("a");
        turns(2);
        complete(barrier::reset);
        turns(3);
        assertThat(lines).containsExactly("a: Abort or reset of barrier");
        party("b");
        turns(2);
        assertThat(barrier).hasToString("<Barrier [filling, waiters:1/3]>");
    }

    @Test
    @Rule("Q12")
    void anAbortBreaksItUntilItIsReset() {
        party("a");
        turns(2);
        complete(barrier::abort);
        turns(3);
        assertThat(barrier.isBroken()).isTrue();
        assertThat(barrier).hasToString("<Barrier [broken]>");
        party("b");
        turns(3);
        assertThat(lines).containsExactly("a: Abort or reset of barrier", "b: Barrier aborted");
        complete(barrier::reset);
        assertThat(barrier.isBroken()).isFalse();
    }

    @Test
    @Rule("Q12")
    void whoIsCancelledLeavesRoomForAnother() {
        Task<Void> cancelled = task("cancelled", () -> {
            barrier.await();
        });
        turns(2);
        cancelled.cancel();
        turns(3);
        assertThat(barrier.waiting()).isZero();
        complete(() -> sleep(0));
    }

    @Test
    @Rule("Q12")
    void itTakesAtLeastOneParty() {
        assertThatThrownBy(() -> new Barrier(0)).hasMessage("parties must be > 0");
        assertThat(this.<Integer>result(() -> new Barrier(1).await())).isZero();
        assertThat(barrier.parties()).isEqualTo(3);
    }
}
