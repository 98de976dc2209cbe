package dev.loopscope.script.object;

/**
 * Whether some program of this JVM goes line by line. Every statement asks, so it is one plain field: who changes it does so
 * while the program that it is about stands still.
 */
public final class LineWatch {
    private static int programs;

    private LineWatch() {}

    /** Whether statements are to look closer. */
    public static boolean isOn() {
        return programs > 0;
    }

    /** One program more goes line by line. */
    static synchronized void begin() {
        programs++;
    }

    /** One program less. */
    static synchronized void end() {
        programs--;
    }
}
