package dev.loopscope.scenario;

import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopExecutor;
import dev.loopscope.machine.Machine;

/** Who runs a program's blocking calls: a parameter by which one program tells several stories. */
public enum ExecutorKind {
    /** The loop's own thread, which is blocked meanwhile. */
    ON_THE_LOOP("on the loop", new Text("on the loop", "在循环上")),
    /** The loop's default pool. */
    DEFAULT("default", new Text("default pool", "默认线程池")),
    /** A pool of so many threads. */
    THREADS("ThreadPool", new Text("ThreadPool", "ThreadPool")),
    /** A pool of so many processes. */
    PROCESSES("ProcessPool", new Text("ProcessPool", "ProcessPool")),
    /** As many virtual threads as there are calls. */
    VIRTUAL_THREADS("virtual threads", new Text("virtual threads", "虚拟线程"));

    private static final String NAME = "executor";

    private final String word;
    private final Text label;

    ExecutorKind(String word, Text label) {
        this.word = word;
        this.label = label;
    }

    /** The parameter, with the kind that the program has where nobody chooses. */
    public static Parameter parameter(ExecutorKind usual) {
        return new Parameter.Choice(NAME, new Text("executor", "执行器"), usual.word,
                Stream.of(values()).map(kind -> kind.word).toList(),
                Stream.of(values()).collect(Collectors.toMap(kind -> kind.word, kind -> kind.label)));
    }

    /** The kind that was chosen. */
    public static ExecutorKind of(Arguments arguments) {
        String chosen = arguments.choice(NAME);
        return Stream.of(values()).filter(kind -> kind.word.equals(chosen)).findFirst().orElseThrow();
    }

    /** Who that is, where a pool of so many workers was asked for. */
    public Crew crew(int workers) {
        return switch (this) {
            case ON_THE_LOOP -> Crew.THE_LOOP;
            case DEFAULT -> Crew.of(ThreadPool.defaultSize());
            case THREADS, PROCESSES -> Crew.of(workers);
            case VIRTUAL_THREADS -> Crew.UNBOUNDED;
        };
    }

    /** What {@code run_in_executor} of {@code loop} is given: an executor, null for the loop's default one. */
    public @Nullable ExecutorService executor(Machine machine, EventLoop loop, int workers) {
        return switch (this) {
            case ON_THE_LOOP -> new LoopExecutor(machine, loop);
            case DEFAULT -> null;
            case THREADS -> new ThreadPool(machine, workers);
            case PROCESSES -> new ProcessPool(machine, workers);
            case VIRTUAL_THREADS -> ThreadPool.ofVirtualThreads(machine);
        };
    }
}
