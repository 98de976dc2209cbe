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
import dev.loopscope.stress.Parcel;

/** Two threads hand callbacks to a loop that one of them runs then: each runs once, and sees what was written. */
@JCStressTest
@Outcome(id = {"1, 2", "2, 2"}, expect = Expect.ACCEPTABLE, desc = "both ran once, whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "one is lost, ran twice or is broken")
@State
public class ThreadsafeStress {
    private static final int BROKEN = 100;

    private final EventLoop loop = new EventLoop(Machine.untraced(Time.system()));
    private int ran;

    @Actor
    public void other() {
        handIn();
    }

    @Actor
    public void loop(II_Result result) {
        handIn();
        turn();
        result.r1 = ran;
    }

    @Arbiter
    public void afterwards(II_Result result) {
        turn();
        result.r2 = ran;
    }

    private void handIn() {
        Parcel parcel = new Parcel();
        loop.callSoonThreadsafe(() -> ran += parcel.content() == Parcel.BROKEN ? BROKEN : 1);
    }

    private void turn() {
        loop.stop();
        loop.runForever();
    }
}
