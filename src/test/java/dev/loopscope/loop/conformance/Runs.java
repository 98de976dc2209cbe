package dev.loopscope.loop.conformance;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.Async;
import dev.loopscope.loop.AsyncCloseable;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Runner;

import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.getEventLoop;
import static dev.loopscope.loop.Async.getRunningLoop;
import static dev.loopscope.loop.Async.newEventLoop;
import static dev.loopscope.loop.Async.setEventLoop;
import static dev.loopscope.loop.Async.sleep;

/** Whole programs: run, Runner, and how a thread gets a loop. */
final class Runs extends Program {
    private final CountDownLatch release = new CountDownLatch(1);
    private final Runner runner = new Runner();
    private final Object generator = new Object();

    @Twin("run-and-what-it-leaves")
    @Rule({"RN1", "RN2", "RN4"})
    void runAndWhatItLeaves() throws Exception {
        onMainThread(() -> {
            for (String outcome : List.of("returns", "raises", "is cancelled")) {
                attempt(() -> Async.run(main(outcome)));
            }
            Async.run(coroutine("nested", () -> attempt(() -> Async.run(main("never")))));
        });
    }

    private Coroutine<String> main(String outcome) {
        return Async.coroutine("main", () -> {
            getRunningLoop().setExceptionHandler((_, context) -> say(context.message(), error(context.exception()),
                    keys(context)));
            createTask(coroutine("left", () -> {
                try {
                    sleep(10);
                } finally {
                    say("left cancelled");
                    sleep(2);
                    say("left is clean", now());
                }
            }));
            createTask(coroutine("fails", this::failToCleanUp));
            sleep(0);
            say("main", outcome);
            if (outcome.equals("raises")) {
                throw new IllegalArgumentException("boom");
            }
            if (outcome.equals("is cancelled")) {
                currentTask().cancel("by itself");
                sleep(1);
            }
            return outcome;
        });
    }

    private void failToCleanUp() throws Exception {
        try {
            sleep(10);
        } catch (CancelledError cancelled) {
            sleep(1);
            throw new IllegalArgumentException("cleaning up fails");
        }
    }

    private static List<String> keys(ExceptionContext context) {
        TreeSet<String> keys = new TreeSet<>(context.details().keySet());
        keys.addAll(List.of("message", "exception"));
        return List.copyOf(keys);
    }

    @Twin("runner")
    @Rule({"RN3", "RN6"})
    void runsOfARunner() throws Exception {
        machine.setDefaultExecutor(ThreadPool::defaultFor);
        onMainThread(() -> {
            EventLoop first = runner.run(Async.coroutine("begin", this::begin));
            runner.run(coroutine("go_on", () -> goOn(first)));
            runner.close();
            say("closed", first.isClosed());
            runner.close();
            attempt(runner::loop);
        });
    }

    private EventLoop begin() {
        EventLoop running = getRunningLoop();
        running.closeLater(generator, new Numbers());
        createTask(left());
        running.runInExecutor(null, () -> {
            release.await();
            say("call ends");
            return null;
        });
        return running;
    }

    private void goOn(EventLoop first) throws Exception {
        say(getRunningLoop() == first, first.allTasks().size());
        attempt(() -> runner.run(left()));
        sleep(1);
        say("second run ends", now());
    }

    private Coroutine<Void> left() {
        return coroutine("left", () -> {
            try {
                sleep(10);
            } finally {
                say("task cancelled");
            }
        });
    }

    /** A generator that has given its first number. */
    private final class Numbers implements AsyncCloseable {
        @Override
        public boolean isClosed() {
            return false;
        }

        @Override
        public Coroutine<?> aclose() {
            return coroutine("aclose", () -> {
                sleep(1);
                say("generator closed", now());
                release.countDown();
            });
        }
    }

    @Twin("interrupts")
    @Rule("RN7")
    void interrupts() throws Exception {
        onMainThread(() -> {
            for (String kind : List.of("obeys", "refuses", "insists")) {
                attempt(() -> Async.run(interrupted(kind)));
            }
        });
    }

    private Coroutine<String> interrupted(String kind) {
        return Async.coroutine("main", () -> {
            try {
                machine.interrupt();
                sleep(10);
                return "never";
            } catch (CancelledError cancelled) {
                say(kind, "told");
                if (kind.equals("insists")) {
                    machine.interrupt();
                }
                sleep(1);
                say(kind, "has cleaned up");
                if (kind.equals("refuses")) {
                    return "result";
                }
                throw cancelled;
            }
        });
    }

    @Twin("getting-a-loop")
    @Rule({"GL1", "GL2", "GL3", "K15", "J7", "R11"})
    void gettingALoop() throws Exception {
        onMainThread(() -> {
            attempt(Async::getRunningLoop);
            Coroutine<Void> coroutine = coroutine("f", () -> say("never"));
            attempt(() -> createTask(coroutine));
            coroutine.close();
            EventLoop made = getEventLoop();
            say(getEventLoop() == made);
            setEventLoop(loop);
            EventLoop other = newEventLoop();
            say(getEventLoop() == loop);
            machine.join(machine.startThread("tries", () -> attempt(Async::getEventLoop)));
            loop.callSoon(() -> isRunningLoop(loop));
            turns(1);
            setEventLoop(null);
            attempt(Async::getEventLoop);
            other.callSoon(() -> isRunningLoop(other));
            other.callSoon(other::stop);
            machine.join(machine.startThread("run_forever", other::runForever));
            made.close();
            loop.callSoon(() -> attemptRun(made::runForever));
            turns(1);
        });
    }

    private void isRunningLoop(EventLoop one) {
        say(getRunningLoop() == one, getEventLoop() == one);
    }
}
