package dev.loopscope.script.object;

/** {@code start:stop:step}; None for what is left out. */
public final class PySlice extends PyObject {
    private final Object start;
    private final Object stop;
    private final Object step;

    /** A slice with these ends. */
    public PySlice(Object start, Object stop, Object step) {
        super(Types.SLICE);
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /** The first index. */
    public Object start() {
        return start;
    }

    /** The index after the last one. */
    public Object stop() {
        return stop;
    }

    /** The distance of two indexes. */
    public Object step() {
        return step;
    }
}
