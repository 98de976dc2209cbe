package dev.loopscope.scenario.article;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.sleep;

/** Two coroutine functions that wait without blocking, and callbacks for when something is done. */
record AsyncFunctions(Machine machine, double seconds1, double seconds2) {
    /** Both of the same length. */
    AsyncFunctions(Machine machine, double seconds) {
        this(machine, seconds, seconds);
    }

    Coroutine<String> asyncfunc1() {
        return coroutine("asyncfunc1", () -> {
            machine.print("Suspending func1");
            sleep(seconds1);
            machine.print("func func1", machine.currentThread());
            machine.print("Resuming func1");
            return "func1";
        });
    }

    Coroutine<String> asyncfunc2() {
        return coroutine("asyncfunc2", () -> {
            machine.print("Suspending func2");
            sleep(seconds2);
            machine.print("func func2", machine.currentThread());
            machine.print("Resuming func2");
            return "func2";
        });
    }

    /** For a task or a future of the loop, which runs it in a handle of its own. */
    void callbackfunc(LoopFuture<String> task) throws Exception {
        machine.print("task finished, its result is", task.result());
    }

    /** For a concurrent future, which runs it in the thread that completes it. */
    void callbackfunc(String result, @Nullable Throwable error) {
        machine.print("concurrent future finished, its result is", error == null ? result : error);
    }
}
