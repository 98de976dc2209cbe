package dev.loopscope.insight;

import java.util.Arrays;

/** Lengths of time that are being collected. */
final class Lengths {
    private long[] nanos = new long[64];
    private int count;

    /** One more; less than nothing counts as nothing. */
    void add(long length) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = Math.max(0, length);
    }

    Spread spread() {
        return Spread.of(Arrays.copyOf(nanos, count));
    }
}
