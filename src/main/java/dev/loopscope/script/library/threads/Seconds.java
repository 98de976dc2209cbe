package dev.loopscope.script.library.threads;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** Times that programs give as numbers of seconds. */
public final class Seconds {
    /** What {@code threading.TIMEOUT_MAX} is. */
    static final double MOST = 9223372036.0;

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** Nanoseconds, or {@link Waiter#FOREVER} for None. */
    public static long nanos(PyThread thread, Object given) {
        return given == PyNone.NONE ? Waiter.FOREVER : nanos(of(thread, given));
    }

    /** Nanoseconds, at least 0 and as many as there are. */
    static long nanos(double seconds) {
        return Math.max(0, (long) (seconds * NANOS));
    }

    /** A number, or a TypeError. */
    static double of(PyThread thread, Object given) {
        return switch (PyBoxed.unbox(given)) {
            case Long whole -> whole;
            case Double real -> real;
            case Boolean truth -> truth ? 1 : 0;
            default -> converted(thread, given);
        };
    }

    private static double converted(PyThread thread, Object given) {
        if (Calls.special(thread, given, "__float__") instanceof Double real) {
            return real;
        }
        throw Raise.typeError("'%s' object cannot be interpreted as an integer", Types.of(given).name());
    }
}
