package dev.loopscope.script.object;

import java.util.Map;

/** The builtins that a sandbox does not have: they say so when they are called. */
final class Refused {
    private static final Map<String, String> REASONS = Map.of("eval", "programs run in a sandbox", "exec",
            "programs run in a sandbox", "compile", "programs run in a sandbox", "open",
            "programs run in a sandbox without files", "breakpoint", "use the dashboard's pause and step", "memoryview",
            "bytes and bytearray are", "help", "there is no keyboard to ask at", "__import__",
            "use an import statement");

    private Refused() {}

    static void addTo(PyModule module) {
        REASONS.forEach((name, reason) -> module.add(Builtin.of(name + "(*args, **kwargs)", (_, _) -> {
            throw Raise.of(Exceptions.NOT_IMPLEMENTED_ERROR, "%s() is not available: %s".formatted(name, reason));
        })));
    }
}
