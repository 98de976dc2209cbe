package dev.loopscope.script.library.threads;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;

/** {@code threading.Lock}. Guarded by the interpreter's lock. */
final class PyLock extends PyObject {
    /** The type of locks. */
    static final PyType TYPE = PyType.library("_thread", "lock", Types.OBJECT, PyLock::define)
            .madeBy((_, _, _, _) -> new PyLock());

    private boolean locked;
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    PyLock() {
        super(TYPE);
    }

    private static void define(PyType t) {
        define(t, "acquire(self, blocking=True, timeout=-1)", "Lock.acquire()");
        define(t, "acquire_lock(self, blocking=True, timeout=-1)", "Lock.acquire()");
        t.method1("release(self, /)", (thread, self) -> ((PyLock) self).release());
        t.method1("release_lock(self, /)", (thread, self) -> ((PyLock) self).release());
        t.method1("locked(self, /)", (_, self) -> ((PyLock) self).locked);
        t.method1("locked_lock(self, /)", (_, self) -> ((PyLock) self).locked);
        t.method1("__enter__(self, /)",
                (thread, self) -> ((PyLock) self).acquire(thread, "Lock.acquire()", Waiter.FOREVER));
        t.method("__exit__(self, /, *args)", (_, a) -> ((PyLock) a[0]).release());
        t.method1("__repr__(self, /)", (_, self) -> "<%s _thread.lock object at %s>"
                .formatted(((PyLock) self).locked ? "locked" : "unlocked", Identity.text(self)));
    }

    private static void define(PyType t, String signature, String reason) {
        t.method(signature,
                (thread, a) -> ((PyLock) a[0]).acquire(thread, reason, timeout(thread, a[1], a[2])));
    }

    /** How long {@code acquire(blocking, timeout)} waits at most. */
    static long timeout(PyThread thread, Object blocking, Object timeout) {
        double seconds = Seconds.of(thread, timeout);
        boolean waits = Truth.of(thread, blocking);
        if (!waits && seconds != -1) {
            throw Raise.valueError("can't specify a timeout for a non-blocking call");
        }
        if (seconds < 0 && seconds != -1) {
            throw Raise.valueError("timeout value must be a non-negative number");
        }
        if (seconds > Seconds.MOST) {
            throw Raise.overflowError("timeout value is too large");
        }
        if (!waits) {
            return 0;
        }
        return seconds == -1 ? Waiter.FOREVER : Seconds.nanos(seconds);
    }

    boolean isLocked() {
        return locked;
    }

    /** Takes the lock if it is free, now or within {@code nanos}. */
    boolean acquire(PyThread thread, String reason, long nanos) {
        if (locked && nanos != 0) {
            waitUntilFree(thread, reason, nanos);
        }
        boolean taken = !locked;
        locked = true;
        return taken;
    }

    private void waitUntilFree(PyThread thread, String reason, long nanos) {
        long end = thread.interpreter().machine().now() + nanos;
        while (locked) {
            long left = nanos == Waiter.FOREVER ? nanos : end - thread.interpreter().machine().now();
            if (nanos != Waiter.FOREVER && left <= 0 || !waitOnce(thread, reason, left)) {
                return;
            }
        }
    }

    private boolean waitOnce(PyThread thread, String reason, long nanos) {
        Waiter waiter = new Waiter(thread.interpreter());
        waiters.add(waiter);
        try {
            return waiter.await(thread, reason, nanos);
        } catch (PyError stopped) {
            if (waiter.isWoken() && !locked) {
                wakeNext();
            }
            throw stopped;
        } finally {
            waiters.remove(waiter);
        }
    }

    /** Gives the lock up. */
    Object release() {
        if (!locked) {
            throw Raise.runtimeError("release unlocked lock");
        }
        locked = false;
        wakeNext();
        return PyNone.NONE;
    }

    private void wakeNext() {
        Waiter next = waiters.poll();
        if (next != null) {
            next.wake();
        }
    }
}
