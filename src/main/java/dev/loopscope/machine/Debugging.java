package dev.loopscope.machine;

import java.util.Map;

/** Whether the environment asks for debug mode, as it asks Python's. */
final class Debugging {
    private static final String VARIABLE = "PYTHONASYNCIODEBUG";

    private Debugging() {}

    /** Any value that is not empty asks for it. */
    static boolean isWanted(Map<String, String> environment) {
        return !environment.getOrDefault(VARIABLE, "").isEmpty();
    }
}
