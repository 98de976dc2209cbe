package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.gatherReturningExceptions;
import static dev.loopscope.loop.Async.sleep;

/** Gathering. */
final class Gathers extends Program {
    @Twin("gather-order")
    @Rule({"G1", "G2", "G11", "G12"})
    void gatherOrder() throws Exception {
        run(() -> {
            LoopFuture<List<String>> gathering = gather(f("a", 0.3), f("b", 0.1), f("c", 0.2));
            say("called");
            say(await(gathering));
            loop.callSoon(saying("the loop had a turn"));
            say(await(gather(List.of())));
            Task<String> same = createTask(f("same", 0));
            say(await(gather(same, same, f("other", 0))));
            gather(f("not awaited", 0));
            sleep(0.1);
        });
    }

    private Coroutine<String> f(String name, double seconds) {
        return Async.coroutine("f", () -> {
            say(name, "begins");
            sleep(seconds);
            say(name, "ends");
            return name;
        });
    }

    @Twin("gather-first-failure")
    @Rule({"G3", "G4", "G6"})
    void gatherFirstFailure() throws Exception {
        run(() -> {
            for (boolean cancelled : new boolean[]{false, true}) {
                Task<Void> child = createTask(cancelled ? coroutine("sleep", () -> sleep(10)) : fails(0.2));
                if (cancelled) {
                    loop.callLater(0.1, child::cancel);
                }
                LoopFuture<List<Void>> gathering = gather(ends(0.1), child, fails(0.3), ends(0.4));
                try {
                    await(gathering);
                } catch (Throwable e) {
                    say(error(e), now());
                }
                say(gathering.isDone(), gathering.isCancelled());
                sleep(1);
            }
        });
    }

    private Coroutine<Void> fails(double seconds) {
        return coroutine("fails", () -> {
            sleep(seconds);
            say("fails", seconds);
            throw new IllegalArgumentException(Double.toString(seconds));
        });
    }

    private Coroutine<Void> ends(double seconds) {
        return coroutine("ends", () -> {
            sleep(seconds);
            say("ends", seconds);
        });
    }

    @Twin("gather-returning-exceptions")
    @Rule("G5")
    void gatheringExceptions() throws Exception {
        run(() -> {
            Task<String> cancelled = createTask(kind("cancelled"));
            Task<String> because = createTask(kind("because"));
            LoopFuture<List<Object>> gathering = gatherReturningExceptions(
                    List.of(kind("returns"), kind("fails"), cancelled, because));
            cancelled.cancel();
            because.cancel("why");
            for (Object result : await(gathering)) {
                say(result instanceof Throwable e ? error(e) : result);
            }
        });
    }

    private static Coroutine<String> kind(String kind) {
        return Async.coroutine("f", () -> {
            sleep(0);
            if (kind.equals("fails")) {
                throw new IllegalArgumentException("boom");
            }
            return kind;
        });
    }

    @Twin("gather-cancelled")
    @Rule({"G7", "G8", "G9", "G10"})
    void gatherCancelled() throws Exception {
        run(() -> {
            for (boolean swallow : new boolean[]{false, true}) {
                for (boolean returning : new boolean[]{false, true}) {
                    List<Coroutine<String>> children = List.of(clean("a", swallow), clean("b", swallow));
                    LoopFuture<?> gathering = returning ? gatherReturningExceptions(children) : gather(children);
                    sleep(0);
                    say(gathering.cancel("why"), gathering.isDone());
                    try {
                        await(gathering);
                    } catch (CancelledError e) {
                        say(error(e), gathering.isCancelled(), now());
                    }
                    say(gathering.cancel());
                }
            }
        });
    }

    private Coroutine<String> clean(String name, boolean swallow) {
        return Async.coroutine("f", () -> {
            try {
                sleep(10);
            } catch (CancelledError e) {
                say(name, "cancelled");
                sleep(0.1);
                say(name, "clean", now());
                if (!swallow) {
                    throw e;
                }
            }
            return name;
        });
    }

    @Twin("gather-of-done-futures")
    @Rule("G13")
    void gatherOfDoneFutures() throws Exception {
        task("main", () -> {
            LoopFuture<String> done = future();
            done.setResult("done");
            mark("begins");
            mark(gather(done, done).isDone());
            mark(await(gather(done)));
            Task<String> pending = createTask(Async.coroutine("sleep", () -> sleep(0, "pending")));
            mark(await(gather(done, pending, Async.coroutine("sleep", () -> sleep(0, "coroutine")))));
        });
        turns(6);
    }

    @Twin("gather-of-two-loops")
    @Rule("G16")
    void gatherOfTwoLoops() throws Exception {
        EventLoop other = new EventLoop(Machine.untraced(time));
        attempt(() -> gather(future(), other.<String>createFuture()));
    }
}
