package dev.loopscope.script.library.asyncio;

import java.util.concurrent.CompletableFuture;

import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;

/** Who makes the futures of {@code concurrent.futures}: that module says so. */
public final class ThreadFutures {
    private static final String MODULE = "concurrent.futures";

    private Maker maker = (_, _) -> {
        throw Raise.runtimeError("futures of threads need the module concurrent.futures");
    };

    private ThreadFutures() {}

    /** Makes the program's object of a future that any thread may complete. */
    @FunctionalInterface
    public interface Maker {
        /** The object of {@code source}. */
        Object make(PyThread thread, CompletableFuture<Object> source);
    }

    /** Has {@code maker} make them in an interpreter. */
    public static void madeBy(Interpreter interpreter, Maker maker) {
        interpreter.state(ThreadFutures.class, ThreadFutures::new).maker = maker;
    }

    static Object of(PyThread thread, CompletableFuture<Object> source) {
        dev.loopscope.script.runtime.Modules.find(thread, MODULE);
        return thread.interpreter().state(ThreadFutures.class, ThreadFutures::new).maker.make(thread, source);
    }
}
