package dev.loopscope.script.library.threads;

import java.util.Map;
import java.util.WeakHashMap;

import dev.loopscope.machine.Machine;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Tracebacks;

/** The module {@code _thread}, with what {@code threading} and {@code queue} need beside it. */
public final class ThreadModule {
    private static final String NAME = "_thread";

    private ThreadModule() {}

    /** What each thread keeps for {@code threading.local}, as long as the thread lives. */
    private record Storages(Map<Thread, PyDict> byThread) {
        Storages() {
            this(new WeakHashMap<>());
        }
    }

    /** Makes the module. */
    public static PyModule make(PyThread thread) {
        PyModule module = new PyModule(NAME);
        module.put("LockType", PyLock.TYPE);
        module.put("lock", PyLock.TYPE);
        module.put("RLock", PyReentrantLock.TYPE);
        module.put("TIMEOUT_MAX", Seconds.MOST);
        module.put("error", Exceptions.RUNTIME_ERROR);
        module.put("_SimpleQueue", PySimpleQueue.TYPE);
        module.put("_Empty", PySimpleQueue.EMPTY);
        addThreads(module);
        addOwn(module);
        return module;
    }

    private static void addThreads(PyModule module) {
        module.add(Builtin.of("allocate_lock()", (_, _) -> new PyLock()));
        module.add(Builtin.of("get_ident()", (thread, _) -> machine(thread).threadId()));
        module.add(Builtin.of("get_native_id()", (thread, _) -> machine(thread).threadId()));
        module.add(Builtin.of("stack_size(size=0, /)", (_, _) -> 0L));
        module.add(Builtin.of("start_new_thread(function, args, kwargs=None, /)", (thread, a) -> {
            PyDict keywords = a[2] instanceof PyDict given ? given : new PyDict();
            Object[] arguments = Keywords.joined(Iteration.toArray(thread, a[1]), keywords);
            new ThreadStart(thread.interpreter(), a[0], arguments, Keywords.names(keywords))
                    .start("Dummy-" + (machine(thread).nextNumber("Dummy") + 1), true);
            return PyNone.NONE;
        }));
        module.add(Builtin.of("exit()", (_, _) -> {
            throw Raise.of(Exceptions.SYSTEM_EXIT);
        }));
        module.add(Builtin.of("interrupt_main(signum=2, /)", (thread, _) -> {
            thread.interpreter().interrupt();
            return PyNone.NONE;
        }));
    }

    /** What the library's own modules in Python use. */
    private static void addOwn(PyModule module) {
        module.add(Builtin.of("_acquire(lock, reason, timeout)", (thread, a) -> ((PyLock) a[0]).acquire(thread,
                (String) a[1], Seconds.nanos(thread, a[2]))));
        module.add(Builtin.of("_now()", (thread, _) -> machine(thread).now() / 1e9));
        module.add(Builtin.of("_start(function, name, daemon)", (thread, a) -> {
            ThreadStart.of(thread, a[0]).start((String) a[1], Truth.of(thread, a[2]));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("_is_ending()", (thread, _) -> machine(thread).isInterrupted()));
        module.add(Builtin.of("_print_error(words, error)", (thread, a) -> {
            machine(thread).printError(a[0] + Tracebacks.of(thread, (PyException) a[1]));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("_main_ident()", (thread, _) -> machine(thread).threadId()));
        module.add(Builtin.of("_thread_name()", (thread, _) -> machine(thread).threadName()));
        module.add(Builtin.of("_life()", (_, _) -> new ThreadLife()));
        module.add(Builtin.of("_await_end(life, reason, timeout)", (thread, a) -> ((ThreadLife) a[0]).await(thread,
                (String) a[1], Seconds.nanos(thread, a[2]))));
        module.add(Builtin.of("_storage()", (thread, _) -> thread.interpreter().state(Storages.class, Storages::new)
                .byThread().computeIfAbsent(Thread.currentThread(), _ -> new PyDict())));
        module.add(Builtin.of2("_generic(origin, index)", (_, origin, index) -> PyGenericAlias.of(origin, index)));
    }

    private static Machine machine(PyThread thread) {
        return thread.interpreter().machine();
    }
}
