package dev.loopscope.trace;

/**
 * A line of a program's listing.
 *
 * @param file which file of the listing, from 0
 * @param line the line in that file, from 1
 */
public record SourceLine(int file, int line) {
    private static final int LINE_BITS = 16;

    /** The line as one number, 0 for no line: the file above the sixteen bits of the line. */
    public int packed() {
        return file << LINE_BITS | line;
    }

    /** The line that {@link #packed()} made a number of. */
    public static SourceLine unpack(int packed) {
        return new SourceLine(packed >>> LINE_BITS, packed & (1 << LINE_BITS) - 1);
    }
}
