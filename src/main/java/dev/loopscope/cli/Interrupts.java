package dev.loopscope.cli;

import sun.misc.Signal;

/** Ctrl-C. */
final class Interrupts {
    private Interrupts() {}

    /** Has {@code quick} run whenever somebody presses Ctrl-C, in place of the end of the JVM. */
    static void on(Runnable quick) {
        try {
            Signal.handle(new Signal("INT"), _ -> quick.run());
        } catch (IllegalArgumentException takenByTheJvm) {
            // As with -Xrs: then Ctrl-C ends the JVM.
        }
    }
}
