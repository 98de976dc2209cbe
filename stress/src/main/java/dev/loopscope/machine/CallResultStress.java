package dev.loopscope.machine;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.loopscope.stress.Parcel;

/** A worker runs a call whose result another thread asks for and then waits for: it gets it whole. */
@JCStressTest
@Outcome(id = {"0, 1", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "not there yet or whole, and told of it in the end")
@Outcome(expect = Expect.FORBIDDEN, desc = "broken, or not told")
@State
public class CallResultStress {
    private static final Machine MACHINE = Machine.untraced(Time.system());

    private final Call<@Nullable Parcel> call = new Call<>(MACHINE, "pool", Parcel::new);

    @Actor
    public void worker() {
        call.run();
    }

    @Actor
    public void waiter(II_Result result) {
        result.r1 = contentOf(call.getNow(null));
        call.whenComplete((parcel, _) -> result.r2 = contentOf(parcel));
    }

    private static int contentOf(@Nullable Parcel parcel) {
        return parcel == null ? 0 : parcel.content();
    }
}
