package dev.loopscope.loop;

import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.TaskSuspended;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.timeoutAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeoutTests extends LoopProgram {
    private static Void sleeping(double seconds) throws Exception {
        sleep(seconds);
        return null;
    }

    @Test
    @Rule("TO1")
    void aTimeoutIsCreatedActiveAndFinishedAndLeavesNoTimer() {
        complete(() -> {
            Timeout limit = timeout(2);
            say(limit.toString());
            limit.run(() -> {
                assertThat(limit.toString()).startsWith("<Timeout [active] when=2.");
                assertThat(loop.timers().size()).isEqualTo(1);
                return sleeping(1);
            });
            say(limit.toString());
            assertThat(limit.isExpired()).isFalse();
        });
        assertThat(lines).containsExactly("<Timeout [created]>", "<Timeout [finished]>");
        assertThat(loop.timers().size()).isZero();
    }

    @Test
    @Rule("TO1")
    void aTimeoutThatFiresIsExpiringAndThenExpired() {
        complete(() -> {
            Timeout limit = timeoutAt(loop.time() + 1_000_000_000);
            assertThatThrownBy(() -> limit.run(() -> {
                try {
                    return sleeping(2);
                } finally {
                    say(limit.toString());
                }
            })).isInstanceOf(TimeoutException.class);
            say(limit.toString());
            assertThat(limit.isExpired()).isTrue();
        });
        assertThat(lines).containsExactly("<Timeout [expiring]>", "<Timeout [expired]>");
    }

    @Test
    @Rule("TO2")
    void insideTheBlockTheTaskIsCancelledAndAtItsEndThatBecomesATimeout() {
        complete(() -> {
            assertThatThrownBy(() -> timeout(1).run(() -> {
                try {
                    return sleeping(2);
                } catch (CancelledError cancelled) {
                    say("cancelled inside, requests: " + currentTask().cancelling());
                    throw cancelled;
                }
            })).isInstanceOf(TimeoutException.class).hasMessage(null).hasCauseInstanceOf(CancelledError.class);
            say("outside, requests: " + currentTask().cancelling());
            sleep(1);
        });
        assertThat(lines).containsExactly("cancelled inside, requests: 1", "outside, requests: 0");
    }

    @Test
    @Rule("TO3")
    void onlyTheExpiredBlockConverts() {
        complete(() -> {
            Timeout inner = timeout(10);
            assertThatThrownBy(() -> timeout(1).run(() -> {
                try {
                    return inner.run(() -> sleeping(20));
                } catch (CancelledError passedOn) {
                    say("the inner block lets it pass");
                    throw passedOn;
                }
            })).isInstanceOf(TimeoutException.class);
            assertThat(inner.isExpired()).isFalse();
        });
        assertThat(lines).containsExactly("the inner block lets it pass");
    }

    @Test
    @Rule("TO4")
    void aCancelFromOutsideInTheSameTurnWins() {
        Task<Void> task = task("f", () -> timeout(1).run(() -> sleeping(5)));
        turns(1);
        time.pass(2);
        loop.callSoon(task::cancel);
        turns(3);
        assertThat(task.isCancelled()).isTrue();
    }

    @Test
    @Rule("TO5")
    void anotherExceptionPassesAndASwallowedCancelIsNoTimeout() {
        complete(() -> {
            assertThatThrownBy(() -> timeout(1).run(() -> {
                try {
                    return sleeping(2);
                } finally {
                    failToCleanUp();
                }
            })).hasMessage("clean-up failed");
            Timeout swallowed = timeout(1);
            assertThat(swallowed.<String>run(() -> {
                try {
                    return sleep(2, "slept");
                } catch (CancelledError cancelled) {
                    return "swallowed";
                }
            })).isEqualTo("swallowed");
            assertThat(swallowed.isExpired()).isTrue();
            assertThat(currentTask().cancelling()).isZero();
        });
    }

    private static void failToCleanUp() {
        throw new IllegalArgumentException("clean-up failed");
    }

    @Test
    @Rule("TO6")
    void aBlockWithoutTimeRunsToItsFirstSuspension() {
        complete(() -> {
            Timeout never = timeout(0);
            assertThat(never.<String>run(() -> "did not suspend")).isEqualTo("did not suspend");
            assertThat(never.isExpired()).isFalse();
            assertThatThrownBy(() -> timeout(-1).run(() -> {
                say("begins");
                return sleeping(1);
            })).isInstanceOf(TimeoutException.class);
        });
        assertThat(lines).containsExactly("begins");
    }

    @Test
    @Rule({"TO7", "TO8"})
    void aTimeoutCanBeMovedWhileItIsActive() {
        complete(() -> {
            Timeout limit = timeoutAt(Timeout.NEVER);
            assertThatThrownBy(() -> limit.reschedule(1)).hasMessage("Timeout has not been entered");
            assertThatThrownBy(() -> limit.run(() -> {
                sleep(1000);
                limit.reschedule(loop.time() + 1_000_000_000);
                return sleeping(2);
            })).isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> limit.reschedule(1)).hasMessage("Cannot change state of expired Timeout");
            assertThatThrownBy(() -> limit.run(() -> 1)).hasMessage("Timeout has already been entered");
        });
    }

    @Test
    @Rule("TO9")
    void ofNestedTimeoutsThatFireTogetherOnlyTheOuterConverts() {
        complete(() -> {
            Timeout inner = timeout(1);
            assertThatThrownBy(() -> timeout(1).run(() -> {
                try {
                    return inner.run(() -> {
                        LoopFuture<Void> never = loop.createFuture();
                        time.pass(5);
                        return await(never);
                    });
                } catch (CancelledError passedOn) {
                    say("the inner one lets it pass, expired: " + inner.isExpired());
                    throw passedOn;
                }
            })).isInstanceOf(TimeoutException.class);
        });
        assertThat(lines).containsExactly("the inner one lets it pass, expired: true");
    }

    @Test
    @Rule("TO9")
    void ifOnlyTheInnerTimerFiredEachConvertsItsOwn() {
        complete(() -> assertThatThrownBy(() -> timeout(10).run(() -> {
            assertThatThrownBy(() -> timeout(1).run(() -> sleeping(5))).isInstanceOf(TimeoutException.class);
            say("inner");
            return sleeping(20);
        })).isInstanceOf(TimeoutException.class));
        assertThat(lines).containsExactly("inner");
    }

    @Test
    @Rule("TO10")
    void aTimeoutNeedsATask() {
        loop.callSoon(() -> assertThatThrownBy(() -> timeout(1).run(() -> 1))
                .hasMessage("Timeout should be used inside a task"));
        turns(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    void theTraceSaysUnderWhichLimitATaskWaits() {
        complete(() -> {
            timeout(2).run(() -> sleeping(1));
            sleep(1);
        });
        assertThat(events(TaskSuspended.class)).extracting(TaskSuspended::what).containsExactly(
                "sleep(1) in timeout(2)",
                "sleep(1)");
    }
}
