package dev.loopscope.script.library;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Indexing;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.IteratorTypes;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/** The iterators of itertools that combine items: product, permutations, combinations. */
final class ItertoolsProducts {
    private ItertoolsProducts() {}

    /** Moves indices on to the next combination; false if this was the last. */
    @FunctionalInterface
    private interface Advance {
        boolean next(int[] indices, int count);
    }

    static void addTo(PyModule module) {
        PyType product = add(module, "product");
        Builtin products = Builtin.of("product(*iterables, repeat=1)", (thread, a) -> new StepIterator(product,
                product(pools(thread, (PyTuple) Given.value(a[1]), Indexing.index(thread, Given.value(a[0]))))));
        product.madeBy((thread, _, arguments, names) -> products.call(thread, arguments, names));
        addChoice(module, "combinations(iterable, r)", true, ItertoolsProducts::combination);
        addChoice(module, "combinations_with_replacement(iterable, r)", false, ItertoolsProducts::withReplacement);
        addChoice(module, "permutations(iterable, r=None)", true, ItertoolsProducts::permutation);
    }

    private static PyType add(PyModule module, String name) {
        PyType type = IteratorTypes.of("itertools", name);
        module.put(name, type);
        return type;
    }

    private static Object[][] pools(PyThread thread, PyTuple iterables, long repeat) {
        if (repeat < 0) {
            throw Raise.valueError("repeat argument cannot be negative");
        }
        Object[][] pools = new Object[Math.toIntExact(iterables.size() * repeat)][];
        for (int i = 0; i < pools.length; i++) {
            pools[i] = i < iterables.size()
                    ? Iteration.toArray(thread, iterables.get(i))
                    : pools[i - iterables.size()];
        }
        return pools;
    }

    private static StepIterator.Step product(Object[][] pools) {
        int[] indices = new int[pools.length];
        boolean[] begun = new boolean[1];
        boolean empty = Arrays.stream(pools).anyMatch(pool -> pool.length == 0);
        return _ -> {
            if (empty || begun[0] && !advance(indices, pools)) {
                return null;
            }
            begun[0] = true;
            Object[] items = new Object[pools.length];
            for (int i = 0; i < items.length; i++) {
                items[i] = pools[i][indices[i]];
            }
            return PyTuple.of(items);
        };
    }

    private static boolean advance(int[] indices, Object[][] pools) {
        for (int i = indices.length - 1; i >= 0; i--) {
            if (++indices[i] < pools[i].length) {
                return true;
            }
            indices[i] = 0;
        }
        return false;
    }

    private static void addChoice(PyModule module, String signature, boolean distinct, Advance advance) {
        PyType type = add(module, signature.substring(0, signature.indexOf('(')));
        Builtin maker = Builtin.of(signature, (thread, a) -> {
            Object[] pool = Iteration.toArray(thread, Given.value(a[0]));
            long length = a[1] == PyNone.NONE ? pool.length : Indexing.index(thread, Given.value(a[1]));
            if (length < 0) {
                throw Raise.valueError("r must be non-negative");
            }
            return new StepIterator(type, choice(pool, Math.toIntExact(length), distinct, advance));
        });
        type.madeBy((thread, _, arguments, names) -> maker.call(thread, arguments, names));
    }

    private static StepIterator.Step choice(Object[] pool, int length, boolean distinct, Advance advance) {
        int[] indices = new int[length];
        if (distinct) {
            Arrays.setAll(indices, i -> i);
        }
        boolean[] begun = new boolean[1];
        boolean impossible = distinct ? length > pool.length : length > 0 && pool.length == 0;
        return _ -> {
            if (impossible || begun[0] && !advance.next(indices, pool.length)) {
                return null;
            }
            begun[0] = true;
            return chosen(pool, indices);
        };
    }

    private static @Nullable Object chosen(Object[] pool, int[] indices) {
        return PyTuple.of(Arrays.stream(indices).mapToObj(index -> pool[index]).toArray());
    }

    private static boolean combination(int[] indices, int count) {
        int length = indices.length;
        for (int i = length - 1; i >= 0; i--) {
            if (indices[i] < count - length + i) {
                int next = ++indices[i];
                for (int j = i + 1; j < length; j++) {
                    indices[j] = ++next;
                }
                return true;
            }
        }
        return false;
    }

    private static boolean withReplacement(int[] indices, int count) {
        for (int i = indices.length - 1; i >= 0; i--) {
            if (indices[i] < count - 1) {
                Arrays.fill(indices, i, indices.length, indices[i] + 1);
                return true;
            }
        }
        return false;
    }

    /** The next arrangement in the order of places: the last place that can grow does, those after it begin anew. */
    private static boolean permutation(int[] indices, int count) {
        boolean[] used = new boolean[count];
        for (int index : indices) {
            used[index] = true;
        }
        for (int i = indices.length - 1; i >= 0; i--) {
            used[indices[i]] = false;
            int next = free(used, indices[i] + 1);
            if (next < count) {
                indices[i] = next;
                used[next] = true;
                for (int j = i + 1; j < indices.length; j++) {
                    indices[j] = free(used, 0);
                    used[indices[j]] = true;
                }
                return true;
            }
        }
        return false;
    }

    private static int free(boolean[] used, int from) {
        int index = from;
        while (index < used.length && used[index]) {
            index++;
        }
        return index;
    }
}
