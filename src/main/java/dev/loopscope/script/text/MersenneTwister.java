package dev.loopscope.script.text;

/** The MT19937 generator of 32 random bits, seeded by an array as CPython seeds it. */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[SIZE];
    private int next;

    MersenneTwister(int[] key) {
        seed(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            j = (j + 1) % key.length;
            i = following(i);
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = following(i);
        }
        state[0] = UPPER;
    }

    /** A generator in a state that {@link #state()} gave. */
    static MersenneTwister of(long[] words) {
        MersenneTwister result = new MersenneTwister(new int[1]);
        for (int i = 0; i < SIZE; i++) {
            result.state[i] = (int) words[i];
        }
        result.next = (int) words[SIZE];
        return result;
    }

    /** The words of the state and the place among them, as {@code getstate()} shows them. */
    long[] state() {
        long[] words = new long[SIZE + 1];
        for (int i = 0; i < SIZE; i++) {
            words[i] = Integer.toUnsignedLong(state[i]);
        }
        words[SIZE] = next;
        return words;
    }

    private void seed(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        next = SIZE;
    }

    private int following(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** The next 32 bits. */
    int nextInt() {
        if (next >= SIZE) {
            twist();
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int word = state[i] & UPPER | state[(i + 1) % SIZE] & LOWER;
            state[i] = state[(i + MIDDLE) % SIZE] ^ word >>> 1 ^ ((word & 1) == 0 ? 0 : MATRIX);
        }
        next = 0;
    }
}
