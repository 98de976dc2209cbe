package dev.loopscope.machine;

/** The program asked to end. (Python's {@code SystemExit}.) */
public non-sealed class SystemExit extends ProgramExit {
    /** @param message why, as the program says it */
    public SystemExit(String message) {
        super(message);
    }
}
