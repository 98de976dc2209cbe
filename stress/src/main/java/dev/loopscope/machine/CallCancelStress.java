package dev.loopscope.machine;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZZ_Result;

/** A call is cancelled while a worker takes it: it runs or is cancelled, and its callback is told once. */
@JCStressTest
@Outcome(id = "1, (true, false|false, true)", expect = Expect.ACCEPTABLE, desc = "it ran or is cancelled, told once")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, neither, or not told once")
@State
public class CallCancelStress {
    private final Machine machine = Machine.untraced(Time.system());
    private final Call<Boolean> call = new Call<>(machine, "pool", this::work);
    private boolean ran;
    private int told;

    /** Somebody who waits. */
    public CallCancelStress() {
        call.whenComplete((_, _) -> told++);
    }

    @Actor
    public void worker() {
        call.run();
    }

    @Actor
    public void canceller(IZZ_Result result) {
        result.r3 = call.cancel(false);
    }

    @Arbiter
    public void afterwards(IZZ_Result result) {
        result.r1 = machine.activity().isIdle() ? told : -told;
        result.r2 = ran;
    }

    private boolean work() {
        ran = true;
        return true;
    }
}
