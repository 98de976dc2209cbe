package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.IteratorTypes;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;

/** {@code itertools.groupby}: runs of items with equal keys. */
final class GroupBy extends PyIterator {
    static final PyType TYPE = IteratorTypes.of("itertools", "groupby");
    private static final PyType GROUP = IteratorTypes.of("itertools", "_grouper");
    private final Object iterator;
    private final Object function;
    private @Nullable Object item;
    private @Nullable Object key;
    private @Nullable Object groupKey;
    private int groups;

    static {
        Builtin maker = Builtin.of("groupby(iterable, key=None)",
                (thread, a) -> new GroupBy(Iteration.of(thread, Given.value(a[0])), Given.value(a[1])));
        TYPE.madeBy((thread, _, arguments, names) -> maker.call(thread, arguments, names));
    }

    private GroupBy(Object iterator, Object function) {
        super(TYPE);
        this.iterator = iterator;
        this.function = function;
    }

    @Override
    public @Nullable Object next(PyThread thread) {
        groups++;
        while (item == null || groupKey != null && Equality.equal(groupKey, Given.value(key))) {
            if (!advance(thread)) {
                return null;
            }
        }
        groupKey = key;
        int number = groups;
        return PyTuple.of(Given.value(key), new StepIterator(GROUP, t -> ofGroup(t, number)));
    }

    private boolean advance(PyThread thread) {
        thread.interpreter().check();
        item = StepIterator.inner(thread, iterator);
        if (item == null) {
            key = null;
            return false;
        }
        key = function == PyNone.NONE ? item : Calls.callable(function).call1(thread, item);
        return true;
    }

    private @Nullable Object ofGroup(PyThread thread, int number) {
        if (number != groups || item == null && !advance(thread)
                || !Equality.equal(Given.value(groupKey), Given.value(key))) {
            return null;
        }
        Object one = item;
        item = null;
        return one;
    }
}
