package dev.loopscope.script.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Python's {@code random.Random}: the same numbers as CPython's from the same seed. Its distributions are {@link Distributions}. */
public final class RandomSource {
    private static final double UNIT = 1.0 / 9007199254740992.0;
    private static final int WORD = 32;

    private MersenneTwister twister;
    /** The second of the two normal numbers that {@code gauss} makes at once, NaN when there is none. */
    private double gaussNext = Double.NaN;

    /** A source that nobody can foretell, as {@code Random()}. */
    public RandomSource() {
        twister = twisterOf(new BigInteger(1, new SecureRandom().generateSeed(32)));
    }

    /** {@code seed(n)} of an int, whose sign does not count. */
    public void seed(BigInteger seed) {
        twister = twisterOf(seed.abs());
        gaussNext = Double.NaN;
    }

    /** {@code seed(x)} of a float. */
    public void seed(double seed) {
        seed(new BigInteger(Long.toUnsignedString(FloatParts.hash(seed))));
    }

    /** {@code seed(text)}. */
    public void seed(String seed) {
        seed(seed.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code seed(data)} of bytes. */
    public void seed(byte[] seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(seed);
            byte[] all = Arrays.copyOf(seed, seed.length + digest.length);
            System.arraycopy(digest, 0, all, seed.length, digest.length);
            seed(new BigInteger(1, all));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("Every JDK has SHA-512", cause);
        }
    }

    private static MersenneTwister twisterOf(BigInteger seed) {
        int[] key = new int[Math.max(1, (seed.bitLength() + WORD - 1) / WORD)];
        for (int i = 0; i < key.length; i++) {
            key[i] = seed.shiftRight(i * WORD).intValue();
        }
        return new MersenneTwister(key);
    }

    /** The middle part of {@code getstate()}: 624 words and a place. */
    public long[] state() {
        return twister.state();
    }

    /** The last part of {@code getstate()}, NaN for None. */
    public double gaussNext() {
        return gaussNext;
    }

    /** {@code setstate(state)}: what {@link #state} and {@link #gaussNext} gave. */
    public void restore(long[] state, double gaussNext) {
        twister = MersenneTwister.of(state);
        this.gaussNext = gaussNext;
    }

    void keepGauss(double value) {
        gaussNext = value;
    }

    /** {@code random()}: a float from 0 to below 1. */
    public double random() {
        long high = twister.nextInt() >>> 5;
        int low = twister.nextInt() >>> 6;
        return (high * 67108864.0 + low) * UNIT;
    }

    /** {@code getrandbits(bits)}. */
    public Number getRandBits(long bits) {
        if (bits < 0) {
            throw TextError.value("number of bits must be non-negative");
        }
        if (bits <= WORD) {
            return bits == 0 ? 0L : Integer.toUnsignedLong(twister.nextInt() >>> WORD - (int) bits);
        }
        byte[] big = new byte[Math.toIntExact((bits + 31) / WORD * 4) + 1];
        long left = bits;
        for (int end = big.length; left > 0; end -= 4, left -= WORD) {
            int word = twister.nextInt();
            int value = left < WORD ? word >>> WORD - (int) left : word;
            for (int i = 0; i < 4; i++) {
                big[end - 1 - i] = (byte) (value >>> 8 * i);
            }
        }
        return Ints.of(new BigInteger(big));
    }

    /** {@code randbytes(count)}. */
    public byte[] randBytes(long count) {
        return ByteNumbers.toBytes(Ints.big(getRandBits(Math.multiplyExact(count, 8L))), count, "little", false);
    }

    /** An int from 0 to below a positive bound. */
    public long below(long bound) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(bound);
        long result = getRandBits(bits).longValue();
        while (Long.compareUnsigned(result, bound) >= 0) {
            result = getRandBits(bits).longValue();
        }
        return result;
    }

    private BigInteger below(BigInteger bound) {
        BigInteger result = Ints.big(getRandBits(bound.bitLength()));
        while (result.compareTo(bound) >= 0) {
            result = Ints.big(getRandBits(bound.bitLength()));
        }
        return result;
    }

    /** {@code randrange(stop)}. */
    public Number randRange(BigInteger stop) {
        if (stop.signum() <= 0) {
            throw TextError.value("empty range for randrange()");
        }
        return Ints.of(below(stop));
    }

    /** {@code randrange(start, stop)}. */
    public Number randRange(BigInteger start, BigInteger stop) {
        BigInteger width = stop.subtract(start);
        if (width.signum() <= 0) {
            throw TextError.value("empty range in randrange(%s, %s)".formatted(start, stop));
        }
        return Ints.of(start.add(below(width)));
    }

    /** {@code randrange(start, stop, step)}. */
    public Number randRange(BigInteger start, BigInteger stop, BigInteger step) {
        if (step.signum() == 0) {
            throw TextError.value("zero step for randrange()");
        }
        if (step.equals(BigInteger.ONE)) {
            return randRange(start, stop);
        }
        BigInteger rounding = step.subtract(BigInteger.valueOf(step.signum()));
        Number count = IntArithmetic.floorDivide(stop.subtract(start).add(rounding), step);
        if (Ints.big(count).signum() <= 0) {
            throw TextError.value("empty range in randrange(%s, %s, %s)".formatted(start, stop, step));
        }
        return Ints.of(start.add(step.multiply(below(Ints.big(count)))));
    }

    /** {@code randint(first, last)}. */
    public Number randInt(BigInteger first, BigInteger last) {
        return randRange(first, last.add(BigInteger.ONE));
    }

    /** The index that {@code choice} takes of a sequence of a length. */
    public int choice(int length) {
        if (length == 0) {
            throw TextError.index("Cannot choose from an empty sequence");
        }
        return (int) below(length);
    }

    /** Shuffles as {@code shuffle} does. */
    public void shuffle(Object[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = (int) below(i + 1);
            Object moved = items[i];
            items[i] = items[j];
            items[j] = moved;
        }
    }

    /** The indexes that {@code sample} takes of a sequence of a length. */
    public long[] sample(long length, int count) {
        if (count < 0 || count > length) {
            throw TextError.value("Sample larger than population or is negative");
        }
        double small = 21 + (count > 5 ? Math.pow(4, Math.ceil(Math.log(count * 3.0) / Math.log(4))) : 0);
        return length <= small ? sampleOfPool((int) length, count) : sampleOfMany(length, count);
    }

    private long[] sampleOfPool(int length, int count) {
        int[] pool = new int[length];
        Arrays.setAll(pool, i -> i);
        long[] result = new long[count];
        for (int i = 0; i < count; i++) {
            int j = (int) below(length - i);
            result[i] = pool[j];
            pool[j] = pool[length - i - 1];
        }
        return result;
    }

    private long[] sampleOfMany(long length, int count) {
        Set<Long> taken = new HashSet<>();
        long[] result = new long[count];
        for (int i = 0; i < count; i++) {
            long j = below(length);
            while (!taken.add(j)) {
                j = below(length);
            }
            result[i] = j;
        }
        return result;
    }

    /** The indexes that {@code choices} takes of a sequence of a length, without weights. */
    public int[] choices(int length, int count) {
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            result[i] = (int) Math.floor(random() * length);
        }
        return result;
    }

    /** The indexes that {@code choices} takes by weights that are summed up. */
    public int[] choices(double[] cumulativeWeights, int length, int count) {
        if (cumulativeWeights.length != length) {
            throw TextError.value("The number of weights does not match the population");
        }
        double total = cumulativeWeights[length - 1];
        if (total <= 0) {
            throw TextError.value("Total of weights must be greater than zero");
        }
        if (!Double.isFinite(total)) {
            throw TextError.value("Total of weights must be finite");
        }
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            result[i] = placeOf(random() * total, cumulativeWeights);
        }
        return result;
    }

    /** The first place, the last one at most, whose sum is above a number. */
    private static int placeOf(double number, double[] sums) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (number < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
