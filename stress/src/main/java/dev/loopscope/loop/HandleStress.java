package dev.loopscope.loop;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** A handle is cancelled while the loop runs it: its callback runs or does not, nothing else, and not after the cancel. */
@JCStressTest
@Outcome(id = {"0, 0", "1, 0"}, expect = Expect.ACCEPTABLE, desc = "it ran or it was cancelled, and nobody heard of an error")
@Outcome(expect = Expect.FORBIDDEN, desc = "it failed, or ran after it was cancelled")
@State
public class HandleStress {
    private static final int FAILED = 100;

    private final EventLoop loop = new EventLoop(Machine.untraced(Time.system()));
    private final Handle handle = new Handle(0, null, this::callback, Bindings.NONE, null);
    private int ran;

    @Actor
    public void canceller() {
        handle.cancel();
    }

    @Actor
    public void loop(II_Result result) {
        loop.setExceptionHandler((_, _) -> ran = FAILED);
        handle.run(loop, null);
        result.r1 = ran;
    }

    @Arbiter
    public void afterwards(II_Result result) {
        ran = 0;
        handle.run(loop, null);
        result.r2 = ran;
    }

    private void callback() {
        ran++;
    }
}
