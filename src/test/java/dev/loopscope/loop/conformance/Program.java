package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Callback;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionGroup;
import dev.loopscope.loop.InvalidStateException;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Repr;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.WarningIssued;

/** What the programs stand on. Its twin is {@code twin.py}; the names are the same. */
abstract class Program {
    private static final int LONGEST_SECONDS = 20;

    /** Code without a result. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    final VirtualTime time = new VirtualTime();
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    final Machine machine = new Machine(time, this::watch, SourceLocator.none(), () -> {});
    final EventLoop loop = new EventLoop(machine);
    private final List<String> lines = new ArrayList<>();
    private int turn;

    /** What the program has printed. */
    List<String> lines() {
        return lines;
    }

    /** What it was warned about. */
    List<String> warnings() {
        return warnings;
    }

    /** What it has printed by itself, on both streams. */
    List<String> printed() {
        return printed;
    }

    private void watch(TraceEvent event) {
        if (event instanceof WarningIssued warning) {
            warnings.add(warning.text());
        }
        if (event instanceof OutputPrinted output) {
            printed.addAll(output.text().lines().toList());
        }
    }

    /** The number of the turn. */
    int turn() {
        return turn;
    }

    void say(Object... words) {
        List<String> shown = new ArrayList<>();
        for (Object word : words) {
            shown.add(word instanceof String text ? text : Repr.of(word));
        }
        lines.add(String.join(" ", shown));
    }

    /** Says the words with the number of the turn. */
    void mark(Object... words) {
        say(words);
        lines.set(lines.size() - 1, turn + " " + lines.getLast());
    }

    Callback saying(Object... words) {
        return () -> say(words);
    }

    Callback marking(Object... words) {
        return () -> mark(words);
    }

    String now() {
        return time.shown();
    }

    void passTime(double seconds) {
        time.pass(seconds);
    }

    /** Runs exactly so many turns of the loop; none of them waits. */
    void turns(int count) {
        for (int i = 0; i < count; i++) {
            turn++;
            loop.stop();
            loop.runForever();
        }
    }

    /** Runs the program's main coroutine to its end. */
    void run(Body main) throws Exception {
        loop.runUntilComplete(coroutine("main", main));
    }

    /** Runs the body on the program's main thread, and all of the program to its end. */
    void onMainThread(Body body) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        machine.startMain(() -> {
            try {
                body.run();
                end.complete(null);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        end.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        machine.ended().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    static Coroutine<Void> coroutine(String name, Body body) {
        return Async.coroutine(name, () -> {
            body.run();
            return null;
        });
    }

    Task<Void> task(String name, Body body) {
        return loop.createTask(coroutine(name, body));
    }

    <T> Task<T> taskOf(String name, Callable<T> body) {
        return loop.createTask(Async.coroutine(name, body::call));
    }

    LoopFuture<String> future() {
        return loop.createFuture();
    }

    /** Says what the function fails with, or what it gives. */
    void attempt(Callable<?> function) {
        try {
            Object result = function.call();
            say("->", result);
        } catch (Throwable e) {
            say(error(e));
        }
    }

    /** {@link #attempt} of a function that gives nothing. */
    void attemptRun(Body function) {
        attempt(() -> {
            function.run();
            return null;
        });
    }

    /** An error in one line, by the name that it has in Python. */
    static String error(Throwable e) {
        String name = switch (e) {
            case IllegalArgumentException _ -> "ValueError";
            case InvalidStateException _ -> "InvalidStateError";
            case TimeoutException _ -> "TimeoutError";
            case NoSuchElementException _ -> "LookupError";
            case IllegalStateException _ -> "RuntimeError";
            default -> e.getClass().getSimpleName();
        };
        return e.getMessage() == null || e.getMessage().isEmpty() ? name : name + ": " + e.getMessage();
    }

    static List<String> errorsOf(ExceptionGroup group) {
        return group.exceptions().stream().map(Program::error).toList();
    }
}
