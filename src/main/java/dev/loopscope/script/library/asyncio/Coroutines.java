package dev.loopscope.script.library.asyncio;

import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyMethod;

/** Telling functions that give coroutines. */
final class Coroutines {
    private Coroutines() {}

    /** {@code asyncio.iscoroutinefunction(function)}. */
    static boolean isFunction(Object function) {
        return switch (function) {
            case PyFunction script -> script.isCoroutine();
            case PyMethod method -> isFunction(method.function());
            default -> false;
        };
    }
}
