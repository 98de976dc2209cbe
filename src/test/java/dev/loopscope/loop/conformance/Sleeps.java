package dev.loopscope.loop.conformance;

import java.util.List;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;

/** Sleeping. */
final class Sleeps extends Program {
    @Twin("sleeps")
    @Rule({"S1", "S2", "S3", "S5"})
    void sleeping() throws Exception {
        run(() -> {
            loop.callLater(0.2, saying("timer", "0.2"));
            await(gather(sleeper("b", 0.2), sleeper("a", 0.1), sleeper("zero", 0), sleeper("less", -1),
                    sleeper("b2", 0.2)));
        });
    }

    private Coroutine<Void> sleeper(String name, double seconds) {
        return coroutine("sleeper", () -> say(name, sleep(seconds, "slept"), now()));
    }

    @Twin("cancelled-sleep-drops-its-timer")
    @Rule({"S4", "S6"})
    void cancelledSleepDropsItsTimer() throws Exception {
        run(() -> {
            Task<Void> task = createTask(coroutine("sleep", () -> sleep(1000)));
            sleep(0);
            task.cancel();
            sleep(0.5);
            say(task.isCancelled(), now());
        });
        run(() -> {
            try {
                sleep(Double.NaN);
            } catch (IllegalArgumentException e) {
                say(error(e));
            }
        });
    }

    @Twin("yields-take-turns")
    @Rule({"S1", "K4"})
    void yieldsTakeTurns() throws Exception {
        for (String name : List.of("a", "b")) {
            task(name, () -> {
                for (int i = 0; i < 3; i++) {
                    mark(name, i);
                    sleep(0);
                }
            });
        }
        turns(4);
    }
}
