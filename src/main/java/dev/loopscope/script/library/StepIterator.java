package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;

/** An iterator of itertools: a function that gives the next item, or null at the end and ever after. */
final class StepIterator extends PyIterator {
    private @Nullable Step step;

    /** Gives the next item. */
    @FunctionalInterface
    interface Step {
        /** The next item; null at the end, after which it is not asked again. */
        @Nullable
        Object next(PyThread thread);
    }

    StepIterator(PyType type, Step step) {
        super(type);
        this.step = step;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        Step open = step;
        if (open == null) {
            return null;
        }
        thread.interpreter().check();
        Object item = open.next(thread);
        if (item == null) {
            step = null;
        }
        return item;
    }

    /** The next item of an iterator inside of another: chains of them may be long. */
    static @Nullable Object inner(PyThread thread, Object iterator) {
        thread.enterCall();
        try {
            return Iteration.next(thread, iterator);
        } finally {
            thread.leaveCall();
        }
    }
}
