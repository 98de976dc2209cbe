package dev.loopscope.machine;

/** Somebody outside stopped the program. (Python's {@code KeyboardInterrupt}.) */
public non-sealed class KeyboardInterrupt extends ProgramExit {
    /** Without a message, as Python's. */
    public KeyboardInterrupt() {
        super("");
    }

    /** One that is raised while {@code handled} is handled, which the interrupt led to. */
    public KeyboardInterrupt(Throwable handled) {
        super("");
        initCause(handled);
    }
}
