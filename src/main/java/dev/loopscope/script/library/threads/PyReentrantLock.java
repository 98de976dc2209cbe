package dev.loopscope.script.library.threads;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** {@code threading.RLock}: its owner may take it again. Guarded by the interpreter's lock. */
final class PyReentrantLock extends PyObject {
    /** The type of such locks. */
    static final PyType TYPE = PyType.library("_thread", "RLock", Types.OBJECT, PyReentrantLock::define)
            .madeBy((_, type, _, _) -> new PyReentrantLock(type));

    private static final String ACQUIRE = "RLock.acquire()";

    private final PyLock lock = new PyLock();
    private @Nullable Thread owner;
    private long ownerId;
    private long count;

    private PyReentrantLock(PyType type) {
        super(type);
    }

    private static void define(PyType t) {
        t.method("acquire(self, blocking=True, timeout=-1)", (thread, a) -> ((PyReentrantLock) a[0]).acquire(thread,
                PyLock.timeout(thread, a[1], a[2])));
        t.method1("__enter__(self, /)", (thread, self) -> ((PyReentrantLock) self).acquire(thread, Waiter.FOREVER));
        t.method1("release(self, /)", (_, self) -> ((PyReentrantLock) self).release());
        t.method("__exit__(self, /, *args)", (_, a) -> ((PyReentrantLock) a[0]).release());
        t.method1("_is_owned(self, /)", (_, self) -> ((PyReentrantLock) self).isOwned());
        t.method1("_recursion_count(self, /)", (_, self) -> ((PyReentrantLock) self).isOwned()
                ? ((PyReentrantLock) self).count
                : 0L);
        t.method1("_release_save(self, /)", (_, self) -> ((PyReentrantLock) self).releaseAll());
        t.method2("_acquire_restore(self, state, /)", (thread, self, saved) -> ((PyReentrantLock) self)
                .acquireAgain(thread, (Long) ((PyTuple) saved).get(0)));
        t.method1("__repr__(self, /)", (_, self) -> ((PyReentrantLock) self).text());
    }

    private boolean isOwned() {
        return owner == Thread.currentThread();
    }

    private boolean acquire(PyThread thread, long nanos) {
        if (isOwned()) {
            count++;
            return true;
        }
        if (!lock.acquire(thread, ACQUIRE, nanos)) {
            return false;
        }
        own(thread, 1);
        return true;
    }

    private void own(PyThread thread, long times) {
        owner = Thread.currentThread();
        ownerId = thread.interpreter().machine().threadId();
        count = times;
    }

    private Object release() {
        if (!isOwned()) {
            throw Raise.runtimeError("cannot release un-acquired lock");
        }
        if (--count == 0) {
            disown();
        }
        return PyNone.NONE;
    }

    private void disown() {
        owner = null;
        ownerId = 0;
        lock.release();
    }

    private Object releaseAll() {
        if (!isOwned()) {
            throw Raise.runtimeError("cannot release un-acquired lock");
        }
        long times = count;
        count = 0;
        disown();
        return PyTuple.of(times);
    }

    private Object acquireAgain(PyThread thread, long times) {
        lock.acquire(thread, ACQUIRE, Waiter.FOREVER);
        own(thread, times);
        return PyNone.NONE;
    }

    private String text() {
        return "<%s %s object owner=%d count=%d at %s>".formatted(owner == null ? "unlocked" : "locked",
                type().fullName(), ownerId, count, Identity.text(this));
    }
}
