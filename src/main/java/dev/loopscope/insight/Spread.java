package dev.loopscope.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many lengths of time spread, from the shortest to the longest.
 *
 * @param count how many there are
 * @param p50Nanos half of them are no longer
 * @param p90Nanos nine in ten are no longer
 * @param p99Nanos ninety-nine in a hundred are no longer
 * @param maxNanos the longest
 * @param histogram how many there are of each length, on a scale that is the same for every run
 */
public record Spread(int count, long p50Nanos, long p90Nanos, long p99Nanos, long maxNanos, List<Bucket> histogram) {
    /** Where the buckets begin: at 0, then at 1, 2 and 5 times the powers of ten from 1 µs to 10 s. */
    private static final long[] STARTS = {0, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
            1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000,
            1_000_000_000, 2_000_000_000, 5_000_000_000L, 10_000_000_000L};

    /**
     * Lengths that are alike.
     *
     * @param fromNanos the shortest that is in it; the next bucket's is the first that is not
     * @param count how many there are
     */
    public record Bucket(long fromNanos, int count) {}

    /** The spread of these lengths. */
    static Spread of(long[] lengths) {
        long[] sorted = lengths.clone();
        Arrays.sort(sorted);
        return new Spread(sorted.length, quantile(sorted, 50), quantile(sorted, 90), quantile(sorted, 99),
                quantile(sorted, 100), histogram(sorted));
    }

    /** The smallest length that so many in a hundred do not exceed, 0 where there are none. */
    private static long quantile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1];
    }

    private static List<Bucket> histogram(long[] sorted) {
        return IntStream.range(0, STARTS.length).mapToObj(
                i -> new Bucket(STARTS[i],
                        (i + 1 < STARTS.length ? shorterThan(STARTS[i + 1], sorted) : sorted.length)
                                - shorterThan(STARTS[i], sorted)))
                .toList();
    }

    private static int shorterThan(long limit, long[] sorted) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
