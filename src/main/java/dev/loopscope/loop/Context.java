package dev.loopscope.loop;

import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * A set of values of context variables that code can be run in. What the code sets stays in it. (Python's {@code
 * contextvars.Context}.) It belongs to the thread that uses it.
 */
public final class Context {
    private Bindings bindings;
    private boolean entered;

    /** One without values. */
    public Context() {
        this(Bindings.NONE);
    }

    Context(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The values that the variables have here. (Python's {@code copy_context}.) */
    public static Context copy() {
        return new Context(RunningLoop.here().context());
    }

    /** One of its own with the same values. */
    public Context duplicate() {
        return new Context(current());
    }

    /** The variables that have a value in it. */
    public Set<ContextVar<?>> variables() {
        return current().values().keySet();
    }

    /** The values as they are now, also while code runs in it. */
    private Bindings current() {
        return entered ? RunningLoop.here().context() : bindings;
    }

    /** The value of {@code variable} in it, null where it has none. */
    public <T extends @Nullable Object> @Nullable T get(ContextVar<T> variable) {
        Bindings now = current();
        return now.has(variable) ? variable.valueIn(now) : null;
    }

    /**
     * Runs {@code body} in it.
     *
     * @throws IllegalStateException if some code runs in it already
     */
    public <T extends @Nullable Object> T run(Callable<T> body) throws Exception {
        if (entered) {
            throw new IllegalStateException("cannot enter context: %s is already entered".formatted(this));
        }
        Bindings before = RunningLoop.here().context();
        entered = true;
        RunningLoop.here().enter(bindings);
        try {
            return body.call();
        } finally {
            bindings = RunningLoop.here().context();
            entered = false;
            RunningLoop.here().enter(before);
        }
    }

    /** The values, for a step of a task that runs in it. */
    Bindings bindings() {
        return bindings;
    }

    /** The values that a step left. */
    void keep(Bindings left) {
        bindings = left;
    }
}
