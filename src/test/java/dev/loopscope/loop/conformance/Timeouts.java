package dev.loopscope.loop.conformance;

import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Timeout;

import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.timeoutAt;

/** Timeouts. */
final class Timeouts extends Program {
    @Twin("timeouts")
    @Rule({"TO1", "TO2", "TO8"})
    void timeouts() throws Exception {
        run(() -> {
            for (double seconds : new double[]{0, 5, 0.5}) {
                Timeout limit = seconds == 0 ? timeoutAt(Timeout.NEVER) : timeout(seconds);
                say(limit.toString().split(" when")[0]);
                try {
                    limit.run(() -> {
                        say(limit.toString().split(" when")[0]);
                        try {
                            sleep(1);
                            say("slept");
                        } catch (CancelledError e) {
                            say("cancelled", currentTask().cancelling(), limit.toString());
                            throw e;
                        }
                        return null;
                    });
                } catch (TimeoutException e) {
                    say(error(e), error(e.getCause()));
                }
                say(limit.toString(), limit.isExpired(), currentTask().cancelling(), now());
            }
        });
    }

    @Twin("nested-timeouts")
    @Rule({"TO3", "TO9"})
    void nestedTimeouts() throws Exception {
        run(() -> {
            double[][] cases = {{0.5, 5, 0}, {5, 0.5, 0}, {0.5, 0.5, 2}, {1.5, 0.5, 1}, {0.5, 1.5, 1}};
            for (double[] seconds : cases) {
                Timeout outer = timeout(seconds[0]);
                Timeout[] inner = new Timeout[1];
                try {
                    outer.run(() -> {
                        try {
                            inner[0] = timeout(seconds[1]);
                            inner[0].run(() -> {
                                passTime(seconds[2]);
                                sleep(2);
                                return null;
                            });
                        } catch (TimeoutException e) {
                            say("inner", now());
                            sleep(2);
                        }
                        return null;
                    });
                } catch (TimeoutException e) {
                    say("outer", now());
                }
                say(outer.isExpired(), inner[0].isExpired(), currentTask().cancelling());
            }
        });
    }

    @Twin("timeout-and-other-ends")
    @Rule({"TO4", "TO5", "TO6"})
    void timeoutAndOtherEnds() throws Exception {
        for (String kind : List.of("swallows", "raises", "cancelled too")) {
            end(kind, 1);
        }
        for (int seconds : new int[]{1, 0, -1}) {
            end("never waits", seconds);
        }
        end("swallows", -1);
    }

    private void end(String kind, double seconds) throws Exception {
        run(() -> {
            Timeout limit = timeout(seconds);
            try {
                limit.run(() -> body(kind, limit));
            } catch (Throwable e) {
                say(kind, error(e));
            }
            say(kind, limit.isExpired(), currentTask().cancelling());
        });
    }

    private Object body(String kind, Timeout limit) throws Exception {
        switch (kind) {
            case "swallows" -> {
                try {
                    sleep(10);
                } catch (CancelledError swallowed) {
                    return kind;
                }
            }
            case "raises" -> {
                try {
                    sleep(10);
                } catch (CancelledError e) {
                    throw new IllegalArgumentException("boom");
                }
            }
            case "cancelled too" -> {
                loop.callAt(limit.when(), currentTask()::cancel);
                sleep(10);
            }
            default -> passTime(2);
        }
        return kind;
    }

    @Twin("timeout-rescheduled")
    @Rule({"TO7", "TO10"})
    void timeoutRescheduled() throws Exception {
        run(() -> {
            Timeout limit = timeout(10);
            attemptRun(() -> limit.reschedule(1));
            try {
                limit.run(() -> {
                    limit.reschedule(loop.time() + 500_000_000);
                    sleep(0.1);
                    limit.reschedule(Timeout.NEVER);
                    sleep(1);
                    say("still there", now(), limit.toString());
                    limit.reschedule(loop.time() - 1_000_000_000);
                    say("not yet");
                    sleep(1);
                    return null;
                });
            } catch (TimeoutException e) {
                say("expired", now());
            }
            attemptRun(() -> limit.reschedule(1));
            Timeout finished = timeout(1);
            finished.run(() -> null);
            attemptRun(() -> finished.reschedule(1));
            Timeout at = timeoutAt(loop.time() + 500_000_000);
            at.run(() -> {
                say(at.isExpired());
                return null;
            });
            try {
                at.run(() -> null);
            } catch (IllegalStateException e) {
                say(error(e));
            }
        });
        loop.callSoon(() -> attempt(() -> timeoutAt(Timeout.NEVER).run(() -> null)));
        turns(1);
    }
}
