package dev.loopscope.recording;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.loopscope.trace.TraceBatch;

/** A recording grows beyond its room while it is read: what counts is there, whole, and the last number fits to it. */
@JCStressTest
@Outcome(id = {"16, 0", "17, 0", "18, 0"}, expect = Expect.ACCEPTABLE, desc = "as long as it says, all there")
@Outcome(expect = Expect.FORBIDDEN, desc = "a batch that counts is not there")
@State
public class RecordingStress {
    private static final int FULL = 16;

    private final Recording recording = new Recording();

    /** One that has to grow with the next batch. */
    public RecordingStress() {
        for (int i = 1; i <= FULL; i++) {
            append(i);
        }
    }

    @Actor
    public void recorder() {
        append(FULL + 1);
        append(FULL + 2);
    }

    @Actor
    public void viewer(II_Result result) {
        int size = recording.size();
        int missing = 0;
        for (int place = 0; place < size; place++) {
            TraceBatch batch = recording.batch(place);
            missing += batch != null && batch.bytes()[0] == place + 1 ? 0 : 1;
        }
        result.r1 = size;
        result.r2 = missing;
    }

    private void append(int number) {
        recording.append(new TraceBatch(number, 1, 0, new byte[] {(byte) number}));
    }
}
