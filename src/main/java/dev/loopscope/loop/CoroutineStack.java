package dev.loopscope.loop;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Set;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * A call stack that can be left in the middle and come back to: the one place that knows the JDK's internal continuations.
 *
 * <p>A stack runs on the thread that resumes it and always from a shallow frame, the loop's turn: resuming a stack of
 * thirty frames or more with little room left ends the JVM. Nothing may suspend inside a monitor: the monitor stays with
 * the thread, so the next stack that enters it would enter it too.
 *
 * <p>Tasks run on stacks of the engine's. Whoever drives coroutines by hand, as {@code coroutine.send} does, makes one of its
 * own; a stack within a stack suspends to the one that resumed it.
 */
public final class CoroutineStack {
    private static final ContinuationScope SCOPE = new ContinuationScope("loopscope");

    private final Continuation continuation;

    /** A stack that will run {@code body}. */
    public CoroutineStack(Runnable body) {
        continuation = new Continuation(SCOPE, body);
    }

    /** Runs the body until it suspends or ends. */
    public void resume() {
        continuation.run();
    }

    /** Whether the body has ended. */
    public boolean isDone() {
        return continuation.isDone();
    }

    /** Whether the caller is inside the body of a stack, so that {@link #suspend()} has somewhere to go. */
    static boolean isInside() {
        return Continuation.getCurrentContinuation(SCOPE) != null;
    }

    /**
     * Leaves the stack that the caller is on; returns when it is resumed.
     *
     * @throws IllegalStateException if a frame of the stack cannot be left: native code or a class initialiser
     */
    public static void suspend() {
        try {
            Continuation.yield(SCOPE);
        } catch (IllegalStateException pinned) {
            throw new IllegalStateException("await is not possible here: a class initialiser or native code is on the "
                    + "coroutine's stack (" + pinned.getMessage() + ")", pinned);
        }
    }

    /** The outermost frame of the program on the stack: the body's own. On the thread that resumes it. */
    @Nullable
    StackTraceElement bottom() {
        StackWalker walker = Continuation.getCurrentContinuation(SCOPE) == continuation
                ? StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE))
                : continuation.stackWalker(Set.of(Option.RETAIN_CLASS_REFERENCE));
        return walker.walk(frames -> frames.takeWhile(frame -> frame.getDeclaringClass() != Continuation.class)
                .filter(frame -> !Origin.isEngine(frame.getDeclaringClass())
                        && !frame.getDeclaringClass().getPackageName().startsWith("jdk.internal"))
                .reduce((_, outer) -> outer).map(StackFrame::toStackTraceElement).orElse(null));
    }

    /** Runs a stack once from end to end. */
    static void selfTest() {
        CoroutineStack stack = new CoroutineStack(CoroutineStack::suspend);
        stack.resume();
        stack.resume();
        if (!stack.isDone()) {
            throw new IllegalStateException("a suspended coroutine did not come back");
        }
    }
}
