package dev.loopscope.trace;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.loopscope.trace.TraceEvent.EventsLost;
import dev.loopscope.trace.TraceEvent.StepStarted;

/** Two threads offer more than there is room for and one of them drains: everything arrives in order or is counted. */
@JCStressTest
@Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "all arrived or are counted, in order")
@Outcome(expect = Expect.FORBIDDEN, desc = "some are neither here nor counted, or out of order")
@State
public class TraceBufferStress {
    private final TraceBuffer buffer = new TraceBuffer(1);
    private final long[] last = new long[3];
    private long arrivedOrLost;
    private int disordered;

    @Actor
    public void other() {
        offerTwo(1);
    }

    @Actor
    public void recorder() {
        offerTwo(2);
        drain(3);
    }

    @Arbiter
    public void afterwards(II_Result result) {
        drain(Integer.MAX_VALUE);
        result.r1 = (int) arrivedOrLost;
        result.r2 = disordered;
    }

    private void offerTwo(int thread) {
        buffer.offer(new StepStarted(new Stamp(0, thread, 0, 0), 1));
        buffer.offer(new StepStarted(new Stamp(0, thread, 0, 0), 2));
    }

    private void drain(int limit) {
        for (TraceEvent event : buffer.drain(limit)) {
            if (event instanceof EventsLost gap) {
                arrivedOrLost += gap.count();
            } else if (event instanceof StepStarted step) {
                arrivedOrLost++;
                int thread = (int) step.stamp().thread();
                disordered += step.task() > last[thread] ? 0 : 1;
                last[thread] = step.task();
            }
        }
    }
}
