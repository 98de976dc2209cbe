package dev.loopscope.script.object;

/** The indexes that a slice means in a sequence of a known length: {@code count} of them from {@code start}, {@code step} apart. */
record SliceRange(long start, long stop, long step, int count) {
    /** The indexes of {@code slice} in {@code length} items. */
    static SliceRange of(PyThread thread, PySlice slice, long length) {
        long step = slice.step() == PyNone.NONE ? 1 : Indexing.clipped(thread, slice.step());
        if (step == 0) {
            throw Raise.valueError("slice step cannot be zero");
        }
        step = Math.max(step, -Long.MAX_VALUE);
        long lowest = step > 0 ? 0 : -1;
        long highest = step > 0 ? length : length - 1;
        long start = end(thread, slice.start(), length, lowest, highest, step > 0 ? lowest : highest);
        long stop = end(thread, slice.stop(), length, lowest, highest, step > 0 ? highest : lowest);
        long distance = step > 0 ? stop - start : start - stop;
        long count = distance <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
        return new SliceRange(start, stop, step, (int) Math.min(count, Integer.MAX_VALUE));
    }

    private static long end(PyThread thread, Object end, long length, long lowest, long highest, long otherwise) {
        if (end == PyNone.NONE) {
            return otherwise;
        }
        long index = Indexing.clipped(thread, end);
        return index < 0 ? Math.max(lowest, index + length) : Math.min(highest, index);
    }

    /** The index at a place, from 0. */
    int at(int place) {
        return (int) (start + place * step);
    }
}
