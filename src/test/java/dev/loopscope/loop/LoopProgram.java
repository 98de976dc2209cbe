package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;

/**
 * A program for a test: a loop on a virtual time, the lines that the program says, and its trace. The loop is run turn by
 * turn where a test counts them.
 */
abstract class LoopProgram {
    /** Code without a result. */
    interface Body {
        void run() throws Exception;
    }

    final VirtualTime time = new VirtualTime();
    final List<TraceEvent> trace = Collections.synchronizedList(new ArrayList<>());
    final Machine machine = new Machine(time, trace::add, SourceLocator.none(), () -> {});
    final EventLoop loop = new EventLoop(machine);
    final List<String> lines = new ArrayList<>();
    private int turn;

    void say(String line) {
        lines.add(line);
    }

    Callback saying(String line) {
        return () -> say(line);
    }

    /** Says the line with the number of the turn. */
    void mark(String line) {
        lines.add(turn + " " + line);
    }

    Callback marking(String line) {
        return () -> mark(line);
    }

    static Coroutine<Void> coroutine(String name, Body body) {
        return Coroutine.of(name, () -> {
            body.run();
            return null;
        });
    }

    Task<Void> task(String name, Body body) {
        return loop.createTask(coroutine(name, body));
    }

    /** Runs the body as the program's main coroutine until it has ended. */
    void complete(Body body) {
        result(() -> {
            body.run();
            return null;
        });
    }

    /** {@link #complete} with a result. */
    <T> T result(Callable<T> body) {
        try {
            return loop.runUntilComplete(Coroutine.of("main", body::call));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Runs exactly so many turns of the loop; none of them waits. */
    void turns(int count) {
        for (int i = 0; i < count; i++) {
            turn++;
            loop.stop();
            loop.runForever();
        }
    }

    /** How many turns it takes until the condition holds. */
    int turnsUntil(BooleanSupplier condition) {
        int before = turn;
        while (!condition.getAsBoolean()) {
            if (turn - before > 20) {
                throw new AssertionError("twenty turns were not enough");
            }
            turns(1);
        }
        return turn - before;
    }

    /** A text form with {@code FILE:LINE} for every place in the source. */
    static String placeless(Object shown) {
        return shown.toString().replaceAll("\\w+\\.java:\\d+", "FILE:LINE");
    }

    /** What the program printed, on both streams. */
    String printed() {
        return events(OutputPrinted.class).stream().map(OutputPrinted::text).collect(Collectors.joining());
    }

    /** The events of one kind. */
    <E extends TraceEvent> List<E> events(Class<E> kind) {
        return List.copyOf(trace).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
