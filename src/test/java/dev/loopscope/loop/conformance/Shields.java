package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.sleep;

/** Shields. */
final class Shields extends Program {
    @Twin("shields")
    @Rule({"SH1", "SH2", "SH3"})
    void shields() throws Exception {
        for (String end : List.of("result", "exception", "cancel", "outer")) {
            LoopFuture<String> inner = future();
            LoopFuture<String> outer = shield(inner);
            task("waits", () -> {
                try {
                    mark("got", await(outer));
                } catch (Throwable e) {
                    mark(error(e));
                }
            });
            turns(1);
            mark(end);
            switch (end) {
                case "result" -> inner.setResult("x");
                case "exception" -> inner.setException(new IllegalArgumentException("boom"));
                case "cancel" -> inner.cancel();
                default -> outer.cancel();
            }
            turns(3);
            say(inner.isDone(), outer.isDone(), outer.isCancelled());
        }
        LoopFuture<String> done = future();
        done.setResult("x");
        say(shield(done) == done);
    }

    @Twin("shield-and-gather")
    @Rule({"SH5", "SH6"})
    void shieldAndGather() throws Exception {
        run(() -> {
            LoopFuture<List<Void>> inside = gather(shield(f("shielded")), f("bare"));
            sleep(0.1);
            inside.cancel();
            try {
                await(inside);
            } catch (CancelledError e) {
                say("inside", now());
            }
            LoopFuture<List<Void>> around = shield(gather(f("a"), f("b")));
            sleep(0.1);
            around.cancel();
            try {
                await(around);
            } catch (CancelledError e) {
                say("around", now());
            }
            sleep(2);
        });
    }

    private Coroutine<Void> f(String name) {
        return coroutine("f", () -> {
            try {
                sleep(1);
                say(name, "ends");
            } catch (CancelledError e) {
                say(name, "cancelled");
                throw e;
            }
        });
    }
}
