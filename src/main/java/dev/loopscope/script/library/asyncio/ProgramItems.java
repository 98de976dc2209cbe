package dev.loopscope.script.library.asyncio;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;

/** The items of a queue whose class, the program's, keeps them by methods of its own: {@code _put} and {@code _get}. */
final class ProgramItems extends AbstractQueue<Object> {
    private final PyObject queue;
    private final Deque<Object> standard = new ArrayDeque<>();
    private int size;

    ProgramItems(PyThread thread, PyQueue queue) {
        this.queue = queue;
        PyCallable init = Calls.method(queue, "_init");
        if (init != null) {
            init.call1(thread, queue.maxSize());
        }
    }

    @Override
    public boolean offer(Object item) {
        PyCallable put = Calls.method(queue, "_put");
        if (put == null) {
            standard.add(item);
        } else {
            put.call1(PyThread.current(), item);
        }
        size++;
        return true;
    }

    @Override
    public @Nullable Object poll() {
        if (size == 0) {
            return null;
        }
        PyCallable get = Calls.method(queue, "_get");
        Object item = get == null ? standard.removeFirst() : get.call0(PyThread.current());
        size--;
        return item;
    }

    @Override
    public @Nullable Object peek() {
        return standard.peek();
    }

    @Override
    public Iterator<Object> iterator() {
        Object kept = queue.own("_queue");
        return kept == null
                ? standard.iterator()
                : Arrays.asList(Iteration.toArray(PyThread.current(), kept)).iterator();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        while (size > 0) {
            poll();
        }
    }
}
