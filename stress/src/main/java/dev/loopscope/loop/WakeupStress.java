package dev.loopscope.loop;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.stress.Bell;

/**
 * A loop looks into its inbox and falls asleep while something is handed in. It sees that before, or it is woken; a wait
 * that nobody ends is given up, and then nothing was taken.
 */
@JCStressTest
@Outcome(id = "1, true", expect = Expect.ACCEPTABLE, desc = "seen or woken, and counted as active")
@Outcome(id = "0, .*", expect = Expect.FORBIDDEN, desc = "the wake-up is lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "the loop's wait is not counted once")
@State
public class WakeupStress {
    private final Bell bell = new Bell();
    private final Machine machine = Machine.untraced(bell);
    private final Wakeup wakeup = new Wakeup(machine, 1);
    private final Inbox inbox = new Inbox();
    private int taken;

    @Actor
    public void other() {
        inbox.add(new Handle(0, null, () -> taken++, Bindings.NONE, null));
        wakeup.wake();
    }

    @Actor
    public void loop(IZ_Result result) {
        if (inbox.isEmpty()) {
            wakeup.await(Time.FOREVER, Time.FOREVER);
        }
        if (!bell.isGivenUp()) {
            inbox.empty(StressedLoop::run);
        }
        result.r1 = taken;
    }

    /** Nothing but the loop counts here, and it is awake. */
    @Arbiter
    public void afterwards(IZ_Result result) {
        result.r2 = machine.activity().isIdle();
    }
}
