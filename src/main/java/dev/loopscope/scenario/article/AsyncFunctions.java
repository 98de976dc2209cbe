package dev.loopscope.scenario.article;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.machine.Machine;

import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.sleep;

/** Two coroutine functions that wait without blocking, and a callback for when they are done. */
record AsyncFunctions(Machine machine, double seconds) {
    Coroutine<String> asyncfunc1() {
        return coroutine("asyncfunc1", () -> {
            machine.print("Suspending func1");
            sleep(seconds);
            machine.print("func func1", machine.currentThread());
            machine.print("Resuming func1");
            return "func1";
        });
    }

    Coroutine<String> asyncfunc2() {
        return coroutine("asyncfunc2", () -> {
            machine.print("Suspending func2");
            sleep(seconds);
            machine.print("func func2", machine.currentThread());
            machine.print("Resuming func2");
            return "func2";
        });
    }

    void callbackfunc(LoopFuture<String> task) throws Exception {
        machine.print("task finished, its result is", task.result());
    }
}
