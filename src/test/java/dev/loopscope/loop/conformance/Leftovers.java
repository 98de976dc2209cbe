package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.Handle;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.sleep;

/** What is said about what nobody cared for, and where it was made. */
final class Leftovers extends Program {
    @Twin("never-awaited")
    @Rule({"D6", "K20", "J4"})
    void neverAwaited() throws Exception {
        onMainThread(() -> {
            run(() -> {
                forgotten();
                forgotten().close();
                await(coroutine("awaited", () -> say("ran")));
            });
            loop.close();
            attempt(() -> loop.ensureFuture(forgotten()));
        });
        warnings().forEach(this::say);
    }

    private Coroutine<Void> forgotten() {
        return coroutine("forgotten", () -> say("never"));
    }

    @Twin("what-nobody-cared-for")
    @Rule({"D7", "F14", "G15", "SH4", "J4"})
    void whatNobodyCaredFor() throws Exception {
        loop.setExceptionHandler((_, context) -> say(context.message(), keys(context)));
        Async.setEventLoop(loop);
        try {
            leaveAShield();
            leaveAGather();
            loop.createTask(waits(future()));
            turns(1);
        } finally {
            Async.setEventLoop(null);
        }
        loop.close();
    }

    private void leaveAShield() {
        LoopFuture<String> inner = future();
        shield(inner).cancel();
        turns(2);
        inner.setException(new IllegalArgumentException("late"));
        turns(2);
    }

    private void leaveAGather() throws Exception {
        LoopFuture<String> future = future();
        run(() -> gather(waits(future), waits(future)));
        turns(1);
    }

    private static Coroutine<String> waits(LoopFuture<String> future) {
        return Async.coroutine("waits", () -> await(future));
    }

    private static List<String> keys(ExceptionContext context) {
        TreeSet<String> keys = new TreeSet<>(context.details().keySet());
        keys.add("message");
        if (context.exception() != null) {
            keys.add("exception");
        }
        return List.copyOf(keys);
    }

    @Twin("default-handler")
    @Rule("EH2")
    void defaultHandler() throws Exception {
        loop.callExceptionHandler(ExceptionContext.of("something happened", null).with("when", 7).with("count",
                List.of(1, 2)));
        loop.defaultExceptionHandler(ExceptionContext.of("and again", null));
        printed().forEach(this::say);
    }

    @Twin("debug-origins")
    @Rule("D3")
    void debugOrigins() throws Exception {
        for (boolean debug : new boolean[]{false, true}) {
            loop.setDebug(debug);
            List<Object> made = new ArrayList<>();
            made.add(loop.callSoon(saying("never")));
            made.add(loop.callLater(1, saying("never")));
            made.add(future());
            made.add(task("f", () -> sleep(0)));
            made.stream().filter(Handle.class::isInstance).forEach(handle -> ((Handle) handle).cancel());
            say(made.stream().map(one -> one.toString().contains(" created at ")).toList());
            turns(2);
        }
    }

    /** An error outside the ordinary family. */
    private static final class Odd extends Error {
        Odd() {
            super("odd");
        }
    }

    @Twin("odd-error")
    @Rule("R18")
    void oddError() throws Exception {
        run(() -> {
            Task<Void> odd = task("fails", () -> {
                throw new Odd();
            });
            Task<Void> other = task("goes_on", () -> {
                sleep(0);
                say("goes on");
            });
            sleep(0);
            say(odd.isDone(), other.isDone());
            try {
                await(odd);
            } catch (Odd e) {
                say(error(e));
            }
            await(other);
        });
    }
}
