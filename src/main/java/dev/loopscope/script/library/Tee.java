package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.IteratorTypes;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/** {@code itertools.tee}: several iterators over what one gives, each item kept until all have had it. */
final class Tee {
    private static final PyType TYPE = IteratorTypes.of("itertools", "_tee");

    private Tee() {}

    /** One item and, once somebody asked, the next. */
    private static final class Link {
        @Nullable
        Object item;
        @Nullable
        Link next;
    }

    static PyTuple of(PyThread thread, Object iterable, long count) {
        if (count < 0) {
            throw Raise.valueError("n must be >= 0");
        }
        Object iterator = Iteration.of(thread, iterable);
        Link first = new Link();
        Object[] iterators = new Object[Math.toIntExact(count)];
        for (int i = 0; i < iterators.length; i++) {
            Link[] at = {first};
            iterators[i] = new StepIterator(TYPE, t -> {
                Link link = at[0];
                if (link.next == null) {
                    link.item = StepIterator.inner(t, iterator);
                    if (link.item == null) {
                        return null;
                    }
                    link.next = new Link();
                }
                at[0] = link.next;
                return link.item;
            });
        }
        return PyTuple.of(iterators);
    }
}
