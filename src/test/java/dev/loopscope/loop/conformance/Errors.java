package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.DoneCallback;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Repr;
import dev.loopscope.machine.SystemExit;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;

/** Errors that have nobody to go to, debug mode, text forms. */
final class Errors extends Program {
    @Twin("handlers-of-errors")
    @Rule({"EH1", "EH3", "EH5", "EH6"})
    void handlersOfErrors() throws Exception {
        ExceptionContext.Handler handler = (source, context) -> say(source == loop,
                context.message().replaceAll(" at .*", ""), error(context.exception()),
                List.copyOf(context.details().keySet()));
        say(Repr.of(loop.exceptionHandler()));
        loop.setExceptionHandler(handler);
        say(loop.exceptionHandler() == handler);
        loop.callSoon(Errors::fails);
        loop.callLater(0, Errors::fails);
        LoopFuture<String> done = future();
        done.addDoneCallback(_ -> fails());
        done.setResult("x");
        turns(1);
        LoopFuture<String> unseen = future();
        unseen.setException(new IllegalArgumentException("unseen"));
        loop.close();
        loop.setExceptionHandler(null);
        say(Repr.of(loop.exceptionHandler()));
    }

    private static void fails() {
        throw new IllegalArgumentException("boom");
    }

    @Twin("exit-passes-the-handler")
    @Rule("EH4")
    void exitPassesTheHandler() throws Exception {
        loop.setExceptionHandler((_, _) -> {
            say("handler");
            throw new IllegalArgumentException("the handler fails");
        });
        loop.callSoon(Errors::fails);
        loop.callSoon(saying("survived"));
        turns(1);
        loop.setExceptionHandler((_, _) -> {
            throw new SystemExit("bye");
        });
        loop.callSoon(Errors::fails);
        attemptRun(loop::runForever);
    }

    @Twin("debug-slow-callback")
    @Rule({"D1", "D2", "D4"})
    void debugSlowCallback() throws Exception {
        say(loop.isDebug(), loop.slowCallbackDuration());
        loop.setDebug(true);
        loop.callSoon(() -> passTime(0.15));
        loop.callSoon(() -> passTime(0.05));
        task("slow", () -> {
            passTime(0.2);
            sleep(0);
            passTime(0.3);
        });
        turns(3);
        loop.setSlowCallbackDuration(1);
        loop.callSoon(() -> passTime(0.5));
        turns(1);
        warnings().forEach(text -> say(text.split(" ")[0], text.split(" took ")[1]));
    }

    @Twin("futures-as-text")
    @Rule({"RP1", "RP2"})
    void futuresAsText() throws Exception {
        LoopFuture<String> future = future();
        plain(future);
        List<DoneCallback<String>> callbacks = List.of(this::first, this::second, this::first, this::second);
        for (DoneCallback<String> callback : callbacks) {
            future.addDoneCallback(callback);
            plain(future);
        }
        Task<String> task = loop.createTask(Async.coroutine("waits", () -> await(future)), "T");
        plain(task);
        turns(1);
        loop.callSoon(() -> plain(task));
        turns(1);
        future.setResult("x");
        plain(future);
        turns(1);
        plain(task);
        Task<String> failed = loop.createTask(Async.coroutine("fails", () -> {
            throw new IllegalArgumentException("boom");
        }), "F");
        failed.addDoneCallback(this::first);
        turns(1);
        plain(failed);
        failed.exception();
        Task<Void> cancelled = loop.createTask(coroutine("sleep", () -> sleep(5)), "C");
        cancelled.cancel();
        say(cancelled.toString().split(" name")[0]);
        turns(1);
        say(cancelled.toString().split(" coro")[0]);
    }

    private void first(LoopFuture<? extends String> done) {
        // It is shown only.
    }

    private void second(LoopFuture<? extends String> done) {
        // It is shown only.
    }

    private void plain(Object shown) {
        say(shown.toString().replaceAll("(at|defined at) [^ >\\],]+:\\d+", "$1 FILE:LINE").replace(
                "IllegalArgumentException", "ValueError"));
    }
}
