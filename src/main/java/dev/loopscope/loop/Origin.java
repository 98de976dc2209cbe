package dev.loopscope.loop;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in a program something was made: the innermost frames outside the engine.
 *
 * @param frames the innermost first
 */
record Origin(List<StackTraceElement> frames) {
    private static final int DEEPEST = 10;
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** Where the caller of the engine is. */
    static Origin here() {
        return new Origin(WALKER.walk(Origin::frames));
    }

    private static List<StackTraceElement> frames(Stream<StackFrame> frames) {
        return frames.filter(frame -> !isEngine(frame.getDeclaringClass())).limit(DEEPEST)
                .map(StackFrame::toStackTraceElement).toList();
    }

    /** Whether a class belongs to the engine, and not to a program that shares its package. */
    static boolean isEngine(Class<?> type) {
        return type.getPackageName().equals(Origin.class.getPackageName())
                && type.getProtectionDomain() == Origin.class.getProtectionDomain();
    }

    /** As asyncio's text forms end: {@code  created at Counting.java:24}. */
    String brief() {
        return frames.isEmpty() ? "" : " created at " + place(frames.getFirst());
    }

    /** As the default exception handler shows it for {@code what}, the innermost frame last. */
    String traceback(String what) {
        return frames.reversed().stream().map(frame -> "\n  File \"%s\", line %d, in %s".formatted(frame.getFileName(),
                frame.getLineNumber(), frame.getMethodName()))
                .collect(Collectors.joining("", what + " created at (most recent call last):", ""));
    }

    static String place(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }
}
