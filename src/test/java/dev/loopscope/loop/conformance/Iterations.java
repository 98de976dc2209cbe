package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.Handle;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.TimerHandle;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;

/** What runs in which turn. */
final class Iterations extends Program {
    @Twin("batch-order")
    @Rule({"L1", "L2", "L3", "H1", "H2"})
    void batchOrder() throws Exception {
        again(2);
        loop.callSoon(() -> {
            mark("b");
            loop.callSoon(marking("queued by b"));
        });
        loop.callSoon(marking("c"));
        turns(4);
    }

    private void again(int left) {
        loop.callSoon(() -> {
            mark("again", left);
            if (left > 0) {
                again(left - 1);
            }
        });
    }

    @Twin("ready-before-timers")
    @Rule({"L1", "L5", "L7"})
    void readyBeforeTimers() throws Exception {
        loop.callLater(0, marking("due"));
        loop.callSoon(marking("ready"));
        turns(1);
        loop.callLater(0.3, marking("c"));
        loop.callLater(0.1, marking("a"));
        loop.callLater(0.2, () -> {
            mark("b");
            loop.callSoon(marking("queued by b"));
        });
        loop.callSoon(() -> {
            passTime(1);
            loop.callSoon(marking("queued meanwhile"));
        });
        turns(4);
    }

    @Twin("due-while-running")
    @Rule({"L6", "L8"})
    void dueWhileRunning() throws Exception {
        loop.callLater(1, marking("timer"));
        loop.callLater(0.5, () -> {
            mark("first");
            passTime(1);
        });
        passTime(0.6);
        turns(3);
    }

    @Twin("equal-deadlines")
    @Rule("L9")
    void equalDeadlines() throws Exception {
        StringBuilder out = new StringBuilder();
        for (int count = 1; count <= 12; count++) {
            for (int i = 0; i < count; i++) {
                char letter = (char) ('A' + i);
                loop.callAt((1000L + count) * 1_000_000_000L, () -> out.append(letter));
            }
        }
        passTime(2000);
        turns(1);
        say(out.toString());
    }

    @Twin("same-delays-in-call-order")
    @Rule({"L10", "S5"})
    void sameDelaysInCallOrder() throws Exception {
        run(() -> {
            List<Coroutine<Void>> sleepers = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d", "e", "f")) {
                loop.callLater(0.5, saying("timer", name));
                sleepers.add(coroutine("sleeper", () -> {
                    sleep(0.5);
                    say(name, now());
                }));
            }
            await(gather(sleepers));
        });
    }

    @Twin("cancelled-in-the-batch")
    @Rule({"L11", "H3", "H4"})
    void cancelledInTheBatch() throws Exception {
        List<Handle> handles = new ArrayList<>();
        loop.callSoon(() -> handles.forEach(Handle::cancel));
        handles.add(loop.callSoon(marking("never")));
        handles.add(loop.callLater(0, marking("never either")));
        loop.callSoon(marking("behind"));
        turns(2);
        say(handles.get(0).isCancelled(), handles.get(1).isCancelled());
    }

    @Twin("cancelled-timers-rebuilt")
    @Rule({"L12", "L13"})
    void cancelledTimersRebuilt() throws Exception {
        List<Handle> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(loop.callAt(10_000_000_000L, saying("never")));
        }
        for (int i = 0; i < 55; i++) {
            loop.callAt(20_000_000_000L, saying(i));
        }
        turns(1);
        many.forEach(Handle::cancel);
        passTime(30);
        turns(1);
    }

    @Twin("whole-milliseconds")
    @Rule("L14")
    void wholeMilliseconds() throws Exception {
        for (int late : new int[]{1, 4, 9, 19, 21}) {
            loop.callAt(1_000_000_000L + late * 100_000L, () -> {
                say(late, now());
                loop.callSoon(saying("behind", late));
            });
        }
        loop.callAt(1_010_000_000L, loop::stop);
        loop.runForever();
    }

    @Twin("one-iteration")
    @Rule({"L4", "L15", "L16"})
    void oneIteration() throws Exception {
        loop.callLater(2, saying("never")).cancel();
        turns(1);
        say("no time passes", now());
        loop.callLater(2, marking("timer"));
        loop.callSoon(marking("ready"));
        turns(1);
        say("nor where something is ready", now());
        loop.callLater(3, loop::stop);
        loop.runForever();
        say("waits for each timer", now());
        TimerHandle timer = loop.callLater(1.5, saying("never"));
        say(seconds(timer.when() - loop.time()), seconds(loop.time()) + 0.5);
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e3) / 1e6;
    }
}
