package dev.loopscope.script.runtime;

/** Coroutines that are generators, as {@code types.coroutine} makes them. */
public final class PyGeneratorCoroutines {
    private PyGeneratorCoroutines() {}

    /** Whether {@code object} is one. */
    public static boolean isCoroutine(Object object) {
        return object instanceof PyGenerator generator && generator.isCoroutine();
    }

    /** The name of one. */
    public static String name(Object coroutine) {
        return ((PyGenerator) coroutine).name();
    }
}
