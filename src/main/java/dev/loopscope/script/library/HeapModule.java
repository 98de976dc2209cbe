package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Comparisons;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.ComparisonOperator;

/** The module {@code _heapq}: binary heaps in lists, which compare in the order that CPython's do. */
final class HeapModule {
    private HeapModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_heapq");
        module.add(Builtin.of2("heappush(heap, item, /)", (thread, given, item) -> {
            PyList heap = heap(given);
            heap.add(item);
            rise(thread, heap, 0, heap.size() - 1);
            return PyNone.NONE;
        }));
        module.add(Builtin.of1("heappop(heap, /)", (thread, given) -> pop(thread, heap(given))));
        module.add(Builtin.of2("heapreplace(heap, item, /)", (thread, given, item) -> {
            PyList heap = filled(heap(given));
            return replace(thread, heap, item);
        }));
        module.add(Builtin.of2("heappushpop(heap, item, /)", (thread, given, item) -> {
            PyList heap = heap(given);
            return heap.size() == 0 || !isLess(thread, heap.get(0), item) ? item : replace(thread, heap, item);
        }));
        module.add(Builtin.of1("heapify(heap, /)", (thread, given) -> {
            PyList heap = heap(given);
            for (int i = heap.size() / 2 - 1; i >= 0; i--) {
                sink(thread, heap, i);
            }
            return PyNone.NONE;
        }));
        return module;
    }

    private static PyList heap(@Nullable Object given) {
        if (given instanceof PyList heap) {
            return heap;
        }
        throw Raise.typeError("heap argument must be a list, not %s", Types.of(Given.value(given)).name());
    }

    private static PyList filled(PyList heap) {
        if (heap.size() == 0) {
            throw Raise.of(Exceptions.INDEX_ERROR, "index out of range");
        }
        return heap;
    }

    private static Object pop(PyThread thread, PyList heap) {
        filled(heap);
        Object last = heap.remove(heap.size() - 1);
        return heap.size() == 0 ? last : replace(thread, heap, last);
    }

    private static Object replace(PyThread thread, PyList heap, Object item) {
        Object first = heap.get(0);
        heap.set(0, item);
        sink(thread, heap, 0);
        return first;
    }

    private static void rise(PyThread thread, PyList heap, int start, int from) {
        Object item = heap.get(from);
        int at = from;
        while (at > start) {
            int parent = (at - 1) >> 1;
            if (!isLess(thread, item, heap.get(parent))) {
                break;
            }
            swap(heap, at, parent);
            at = parent;
        }
    }

    /** Moves an item down to a leaf, along the smaller children, and then up to its place. */
    private static void sink(PyThread thread, PyList heap, int start) {
        int size = heap.size();
        int at = start;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && !isLess(thread, heap.get(child), heap.get(child + 1))) {
                child++;
            }
            if (heap.size() != size) {
                throw Raise.of(Exceptions.RUNTIME_ERROR, "list changed size during iteration");
            }
            swap(heap, at, child);
            at = child;
        }
        rise(thread, heap, start, at);
    }

    private static void swap(PyList heap, int a, int b) {
        Object item = heap.get(a);
        heap.set(a, heap.get(b));
        heap.set(b, item);
    }

    private static boolean isLess(PyThread thread, Object a, Object b) {
        return Truth.of(thread, Comparisons.rich(thread, ComparisonOperator.LT, a, b));
    }
}
