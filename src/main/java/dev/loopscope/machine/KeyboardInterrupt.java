package dev.loopscope.machine;

/** Somebody outside stopped the program. (Python's {@code KeyboardInterrupt}.) */
public non-sealed class KeyboardInterrupt extends ProgramExit {
    /** Without a message, as Python's. */
    public KeyboardInterrupt() {
        super("");
    }
}
