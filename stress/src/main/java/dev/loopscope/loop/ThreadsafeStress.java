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

/** A callback is handed to a loop that runs a turn: it runs once, in this turn or the next one, and sees what was written. */
@JCStressTest
@Outcome(id = {"0, 1", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "it ran once, whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "it is lost, ran twice or is broken")
@State
public class ThreadsafeStress {
    private static final int BROKEN = 100;
    private static final Machine MACHINE = Machine.untraced(Time.system());

    private final EventLoop loop = new EventLoop(MACHINE);
    private int ran;

    @Actor
    public void other() {
        Parcel parcel = new Parcel();
        loop.callSoonThreadsafe(() -> ran += parcel.content() == Parcel.BROKEN ? BROKEN : 1);
    }

    @Actor
    public void loop(II_Result result) {
        turn();
        result.r1 = ran;
    }

    @Arbiter
    public void afterwards(II_Result result) {
        turn();
        result.r2 = ran;
    }

    private void turn() {
        loop.stop();
        loop.runForever();
    }
}
