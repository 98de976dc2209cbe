package dev.loopscope.script.text;

import org.jspecify.annotations.Nullable;

/** A slice of a sequence of known length: {@code count} places from {@code start}, {@code step} apart. */
public record Slice(int start, int stop, int step, int count) {
    /** What {@code start:stop:step} means for a sequence of a length; null is what is left out. */
    public static Slice of(@Nullable Long start, @Nullable Long stop, @Nullable Long step, int length) {
        long by = step == null ? 1 : step;
        if (by == 0) {
            throw TextError.value("slice step cannot be zero");
        }
        int lowest = by > 0 ? 0 : -1;
        int highest = by > 0 ? length : length - 1;
        int from = start == null ? by > 0 ? lowest : highest : clip(start, length, lowest, highest);
        int to = stop == null ? by > 0 ? highest : lowest : clip(stop, length, lowest, highest);
        long distance = by > 0 ? (long) to - from : (long) from - to;
        long size = Math.clamp(by, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        int count = distance <= 0 ? 0 : (int) ((distance - 1) / Math.abs(size) + 1);
        return new Slice(from, to, (int) size, count);
    }

    private static int clip(long index, int length, int lowest, int highest) {
        long from = index < 0 ? Math.max(index, -length - 1L) + length : index;
        return Math.clamp(from, lowest, Math.max(lowest, highest));
    }

    /** The index of the slice's {@code i}-th place. */
    public int index(int i) {
        return start + i * step;
    }
}
