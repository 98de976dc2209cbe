package dev.loopscope.script.library.threads;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;

/** {@code queue.SimpleQueue}. Guarded by the interpreter's lock. */
final class PySimpleQueue extends PyObject {
    /** The type of these queues. */
    static final PyType TYPE = PyType.library("_queue", "SimpleQueue", Types.OBJECT, PySimpleQueue::define)
            .madeBy((_, type, _, _) -> new PySimpleQueue(type));
    /** {@code queue.Empty}. */
    static final PyType EMPTY = PyType.library("_queue", "Empty", Exceptions.EXCEPTION, _ -> {});

    private final Deque<Object> items = new ArrayDeque<>();
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    private PySimpleQueue(PyType type) {
        super(type);
    }

    private static void define(PyType t) {
        t.method("put(self, item, block=True, timeout=None)", (_, a) -> ((PySimpleQueue) a[0]).put(a[1]));
        t.method2("put_nowait(self, item)", (_, self, item) -> ((PySimpleQueue) self).put(item));
        t.method("get(self, block=True, timeout=None)", (thread, a) -> ((PySimpleQueue) a[0]).get(thread,
                Truth.of(thread, a[1]) ? timeout(thread, a[2]) : 0));
        t.method1("get_nowait(self, /)", (thread, self) -> ((PySimpleQueue) self).get(thread, 0));
        t.method1("qsize(self, /)", (_, self) -> (long) ((PySimpleQueue) self).items.size());
        t.method1("empty(self, /)", (_, self) -> ((PySimpleQueue) self).items.isEmpty());
        PyGenericAlias.allow(t);
    }

    private static long timeout(PyThread thread, Object given) {
        if (given != PyNone.NONE && Seconds.of(thread, given) < 0) {
            throw Raise.valueError("'timeout' must be a non-negative number");
        }
        return Seconds.nanos(thread, given);
    }

    private Object put(Object item) {
        items.add(item);
        Waiter next = waiters.poll();
        if (next != null) {
            next.wake();
        }
        return PyNone.NONE;
    }

    private Object get(PyThread thread, long nanos) {
        long end = thread.interpreter().machine().now() + nanos;
        while (items.isEmpty()) {
            long left = nanos == Waiter.FOREVER ? nanos : end - thread.interpreter().machine().now();
            if (nanos != Waiter.FOREVER && left <= 0) {
                throw Raise.of(EMPTY);
            }
            await(thread, left);
        }
        return items.remove();
    }

    private void await(PyThread thread, long nanos) {
        Waiter waiter = new Waiter(thread.interpreter());
        waiters.add(waiter);
        try {
            waiter.await(thread, "SimpleQueue.get()", nanos);
        } catch (PyError stopped) {
            Waiter next = waiter.isWoken() ? waiters.poll() : null;
            if (next != null) {
                next.wake();
            }
            throw stopped;
        } finally {
            waiters.remove(waiter);
        }
    }
}
