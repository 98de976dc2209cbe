package dev.loopscope.loop.conformance;

import dev.loopscope.loop.Handle;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.TimerHandle;

/** Handles of callbacks and timers. */
final class Handles extends Program {
    @Twin("negative-delays")
    @Rule("H6")
    void negativeDelays() throws Exception {
        loop.callLater(-1, saying("-1"));
        loop.callLater(-2, saying("-2"));
        loop.callLater(0, saying("0"));
        turns(1);
    }

    @Twin("failing-callback")
    @Rule({"H11", "EH1", "F15"})
    void failingCallback() throws Exception {
        loop.setExceptionHandler((_, context) -> say("handler:", error(context.exception())));
        loop.callSoon(Handles::fails);
        loop.callSoon(saying("behind"));
        LoopFuture<String> future = future();
        future.addDoneCallback(_ -> fails());
        future.addDoneCallback(_ -> say("second callback"));
        future.setResult("x");
        turns(1);
    }

    private static void fails() {
        throw new IllegalArgumentException("boom");
    }

    @Twin("handle-states")
    @Rule({"H3", "H5"})
    void handleStates() throws Exception {
        Handle handle = loop.callSoon(saying("ran"));
        turns(1);
        handle.cancel();
        say(handle.isCancelled());
        TimerHandle timer = loop.callAt(1_500_000_000L, saying("never"));
        timer.cancel();
        timer.cancel();
        say(timer.when() / 1e9, timer.isCancelled());
    }
}
