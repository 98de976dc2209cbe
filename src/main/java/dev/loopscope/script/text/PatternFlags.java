package dev.loopscope.script.text;

/** The flags of {@code re}, with Python's numbers. */
public final class PatternFlags {
    /** {@code re.IGNORECASE}. */
    public static final int IGNORECASE = 2;
    /** {@code re.LOCALE}, which texts refuse. */
    public static final int LOCALE = 4;
    /** {@code re.MULTILINE}. */
    public static final int MULTILINE = 8;
    /** {@code re.DOTALL}. */
    public static final int DOTALL = 16;
    /** {@code re.UNICODE}, which texts have unless they have ASCII. */
    public static final int UNICODE = 32;
    /** {@code re.VERBOSE}. */
    public static final int VERBOSE = 64;
    /** {@code re.ASCII}. */
    public static final int ASCII = 256;

    private PatternFlags() {}

    /** The flag of an inline letter, 0 for other letters. */
    static int of(int letter) {
        return switch (letter) {
            case 'i' -> IGNORECASE;
            case 'L' -> LOCALE;
            case 'm' -> MULTILINE;
            case 's' -> DOTALL;
            case 'u' -> UNICODE;
            case 'x' -> VERBOSE;
            case 'a' -> ASCII;
            default -> 0;
        };
    }
}
