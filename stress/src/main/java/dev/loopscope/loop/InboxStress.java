package dev.loopscope.loop;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.loopscope.stress.Parcel;

/** Threads hand in, one of them takes: each handle comes once, with all that was written before it was handed in. */
@JCStressTest
@Outcome(id = "[123], 3", expect = Expect.ACCEPTABLE, desc = "some came at once, the rest later, all whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "one is lost, came twice or is broken")
@State
public class InboxStress {
    private static final int BROKEN = 100;

    private final Inbox inbox = new Inbox();
    private int taken;

    @Actor
    public void other() {
        handIn();
        handIn();
    }

    @Actor
    public void loop(II_Result result) {
        handIn();
        take();
        result.r1 = taken;
    }

    @Arbiter
    public void afterwards(II_Result result) {
        take();
        result.r2 = taken;
    }

    private void handIn() {
        Parcel parcel = new Parcel();
        inbox.add(new Handle(0, null, () -> open(parcel), Bindings.NONE, null));
    }

    private void take() {
        inbox.empty(StressedLoop::run);
    }

    private void open(Parcel parcel) {
        taken += parcel.content() == Parcel.BROKEN ? BROKEN : 1;
    }
}
