package dev.loopscope.script.object;

/** {@code range(start, stop, step)}, with ends of 64 bits. */
public final class PyRange extends PyObject {
    private final long start;
    private final long stop;
    private final long step;
    private final long size;

    /** A range; {@code step} is not 0. */
    public PyRange(long start, long stop, long step) {
        super(Types.RANGE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.size = count(start, stop, step);
    }

    private static long count(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long distance = step > 0 ? stop - start : start - stop;
        long magnitude = step > 0 ? step : -step;
        long count = Long.divideUnsigned(distance - 1, magnitude) + 1;
        return count < 0 ? Long.MAX_VALUE : count;
    }

    /** The first number, if there is any. */
    public long start() {
        return start;
    }

    /** The end, which is not in it. */
    public long stop() {
        return stop;
    }

    /** The distance of two numbers. */
    public long step() {
        return step;
    }

    /** How many numbers there are. */
    public long size() {
        return size;
    }

    /** One number, {@code 0 <= index < size}. */
    public long get(long index) {
        return start + index * step;
    }

    /** Whether {@code number} is one of them. */
    public boolean contains(long number) {
        boolean within = step > 0 ? number >= start && number < stop : number <= start && number > stop;
        return within && Long.remainderUnsigned(step > 0 ? number - start : start - number, Math.abs(step)) == 0;
    }

    @Override
    public String toString() {
        return step == 1 ? "range(%d, %d)".formatted(start, stop) : "range(%d, %d, %d)".formatted(start, stop, step);
    }
}
