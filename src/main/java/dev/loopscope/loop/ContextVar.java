package dev.loopscope.loop;

import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/**
 * A variable whose value follows the tasks: each task and each callback sees the values that were there when it was made,
 * and what it sets is seen by nobody else. (Python's {@code contextvars.ContextVar}; a thread's local variable would be
 * shared by all tasks of the thread.)
 *
 * @param <T> the values
 */
public final class ContextVar<T extends @Nullable Object> {
    /**
     * What a {@link #set} replaced.
     *
     * @param <T> the values
     */
    public static final class Token<T extends @Nullable Object> {
        private final ContextVar<T> variable;
        private final Bindings before;
        private boolean used;

        private Token(ContextVar<T> variable, Bindings before) {
            this.variable = variable;
            this.before = before;
        }
    }

    private final String name;

    /** A variable that has no value yet. */
    public ContextVar(String name) {
        this.name = name;
    }

    /**
     * Its value here.
     *
     * @throws NoSuchElementException if it has none (Python's {@code LookupError})
     */
    public T get() {
        Bindings context = RunningLoop.here().context();
        if (!context.has(this)) {
            throw new NoSuchElementException(toString());
        }
        return valueIn(context);
    }

    /** Its value here, {@code otherwise} where it has none. */
    public T get(T otherwise) {
        Bindings context = RunningLoop.here().context();
        return context.has(this) ? valueIn(context) : otherwise;
    }

    /** Gives it a value for what runs here and what is made from here on; returns what {@link #reset} takes. */
    public Token<T> set(T value) {
        RunningLoop here = RunningLoop.here();
        Bindings before = here.context();
        here.enter(before.with(this, value));
        return new Token<>(this, before);
    }

    /**
     * Gives it the value back that it had before a {@link #set}, once.
     *
     * @throws IllegalStateException if that was done already
     * @throws IllegalArgumentException if another variable was set then
     */
    public void reset(Token<T> token) {
        if (token.used) {
            throw new IllegalStateException("Token of %s has already been used once".formatted(this));
        }
        if (token.variable != this) {
            throw new IllegalArgumentException("Token was created by a different ContextVar than " + this);
        }
        token.used = true;
        RunningLoop here = RunningLoop.here();
        here.enter(token.before.has(this)
                ? here.context().with(this, token.before.get(this))
                : here.context().without(this));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only set() binds it; null only where T allows it
    T valueIn(Bindings context) {
        return (T) context.get(this);
    }

    @Override
    public String toString() {
        return "<ContextVar name=%s>".formatted(Repr.of(name));
    }
}
