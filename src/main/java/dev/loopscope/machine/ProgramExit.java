package dev.loopscope.machine;

/**
 * An error that ends a program rather than one of its tasks: it leaves callbacks, tasks and the loop itself. (Python's
 * {@code SystemExit} and {@code KeyboardInterrupt}, and a limit exceeded.)
 */
public abstract sealed class ProgramExit extends Error permits SystemExit, KeyboardInterrupt, LimitExceeded {
    ProgramExit(String message) {
        super(message);
    }
}
