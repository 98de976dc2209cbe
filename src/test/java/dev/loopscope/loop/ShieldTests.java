package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.shield;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShieldTests extends LoopProgram {
    private final LoopFuture<String> inner = loop.createFuture();

    @Test
    @Rule("SH1")
    void aShieldEndsAsTheInnerOneDoes() {
        LoopFuture<String> outer = shield(inner);
        inner.setResult("x");
        turns(1);
        assertThat(outer).hasToString("<Future finished result='x'>");
        LoopFuture<String> failing = loop.createFuture();
        LoopFuture<String> shielded = shield(failing);
        failing.setException(new IllegalArgumentException("boom"));
        turns(1);
        assertThatThrownBy(shielded::result).hasMessage("boom");
    }

    @Test
    @Rule("SH1")
    void cancellingAShieldLeavesTheInnerOneAlone() {
        LoopFuture<String> outer = shield(inner);
        Task<Void> waiter = task("waiter", () -> await(outer));
        turns(1);
        waiter.cancel();
        turns(2);
        assertThat(waiter.isCancelled()).isTrue();
        assertThat(outer.isCancelled()).isTrue();
        assertThat(inner.isDone()).isFalse();
        inner.setResult("x");
        turns(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    @Rule("SH2")
    void aCancelledInnerOneCancelsTheShield() {
        LoopFuture<String> outer = shield(inner);
        inner.cancel();
        assertThat(outer.isDone()).isFalse();
        turns(1);
        assertThat(outer.isCancelled()).isTrue();
    }

    @Test
    @Rule("SH3")
    void whatIsDoneNeedsNoShield() {
        inner.setResult("x");
        assertThat(shield(inner)).isSameAs(inner);
    }

    @Test
    @Rule("SH4")
    void anExceptionAfterTheShieldIsGoneIsReportedLikeAnyOther() {
        LoopFuture<String> outer = shield(inner);
        outer.cancel();
        turns(1);
        inner.setException(new IllegalArgumentException("late"));
        loop.close();
        assertThat(printed()).startsWith("Future exception was never retrieved").contains("late");
    }

    @Test
    @Rule("SH5")
    void aShieldInsideAGatheringAndAroundOneKeepsTheCancelFromTheInside() {
        LoopFuture<List<String>> inside = Async.gather(shield(inner));
        inside.cancel();
        turns(2);
        assertThat(inside.exception()).isInstanceOf(CancelledError.class);
        assertThat(inner.isDone()).isFalse();

        LoopFuture<List<String>> gathering = Async.gather(inner);
        LoopFuture<List<String>> around = shield(gathering);
        around.cancel();
        turns(2);
        assertThat(gathering.isDone()).isFalse();
        inner.setResult("x");
        turns(1);
        assertThat(gathering.isDone()).isTrue();
    }

    @Test
    @Rule("SH6")
    void aShieldOfACoroutineMakesATaskOfIt() {
        complete(() -> {
            LoopFuture<Void> outer = shield(coroutine("f", () -> say("ran")));
            assertThat(Async.getRunningLoop().allTasks()).hasSize(2);
            outer.cancel();
            Async.sleep(0);
        });
        assertThat(lines).containsExactly("ran");
    }
}
