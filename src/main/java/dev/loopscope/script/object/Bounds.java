package dev.loopscope.script.object;

/**
 * How large the values of a program may become, so that no single operation takes the machine's time or memory.
 *
 * @param intBits the bits of a whole number
 * @param texts the characters of a text and the bytes of bytes
 * @param items the items of a list or tuple
 */
public record Bounds(long intBits, long texts, long items) {
    /** What programs get. */
    public static final Bounds STANDARD = new Bounds(10_000_000, 256L << 20, 32L << 20);

    /** Refuses a whole number of so many bits, a MemoryError. */
    void checkBits(long bits) {
        if (bits > intBits) {
            throw tooLarge();
        }
    }

    /** Refuses a text or bytes of this length, a MemoryError. */
    void checkText(long length) {
        if (length > texts) {
            throw tooLarge();
        }
    }

    /** Refuses a list or tuple of this length, a MemoryError. */
    void checkItems(long length) {
        if (length > items) {
            throw tooLarge();
        }
    }

    private static PyError tooLarge() {
        return Raise.of(Exceptions.MEMORY_ERROR);
    }
}
