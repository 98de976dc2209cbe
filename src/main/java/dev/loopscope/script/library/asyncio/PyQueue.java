package dev.loopscope.script.library.asyncio;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Objects;

import dev.loopscope.loop.Queue;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Queue}, {@code asyncio.PriorityQueue} and {@code asyncio.LifoQueue}. */
final class PyQueue extends Primitive {
    /** {@code asyncio.Queue}. */
    static final PyType TYPE = PyType.library("asyncio.queues", "Queue", Types.OBJECT, PyQueue::define)
            .madeBy((_, type, _, _) -> new PyQueue(type));
    /** {@code asyncio.PriorityQueue}. */
    static final PyType PRIORITY = PyType.library("asyncio.queues", "PriorityQueue", TYPE, _ -> {});
    /** {@code asyncio.LifoQueue}. */
    static final PyType LIFO = PyType.library("asyncio.queues", "LifoQueue", TYPE, _ -> {});

    private java.util.Queue<Object> items = new ArrayDeque<>();
    private Queue<Object> engine = Queue.over(0, items);
    private Object maxSize = 0L;

    private PyQueue(PyType type) {
        super(type);
    }

    private static PyQueue self(Object object) {
        return (PyQueue) object;
    }

    private void begin(PyThread thread, Object most) {
        if (!(most instanceof Long || most instanceof Boolean || most instanceof Double)) {
            throw Raise.typeError("'<=' not supported between instances of '%s' and 'int'", Types.of(most).name());
        }
        maxSize = most;
        items = newItems(thread);
        engine = Queue.over(Math.clamp((long) Math.ceil(Border.seconds(thread, most)), 0, Integer.MAX_VALUE), items);
    }

    private java.util.Queue<Object> newItems(PyThread thread) {
        if (isOverridden("_put") || isOverridden("_get") || isOverridden("_init")) {
            return new ProgramItems(thread, this);
        }
        if (type().isSubclassOf(PRIORITY)) {
            return new HeapItems();
        }
        return type().isSubclassOf(LIFO) ? Collections.asLifoQueue(new ArrayDeque<>()) : new ArrayDeque<>();
    }

    private boolean isOverridden(String method) {
        return type().lookup(method) != null && !(type().lookup(method) instanceof Builtin);
    }

    Object maxSize() {
        return maxSize;
    }

    @Override
    String state() {
        PyThread thread = PyThread.current();
        return engine.describe(items.isEmpty() ? "" : Texts.repr(thread, PyList.of(items.toArray())))
                .replaceFirst("^maxsize=\\d+", "maxsize=" + Texts.repr(thread, maxSize));
    }

    @Override
    public String toString() {
        return "<%s at %s %s>".formatted(type().name(), Identity.text(this), state());
    }

    private Object get(PyThread thread) {
        if (engine.isEmpty()) {
            suspended(thread, engine::awaitItem);
        }
        return getNow();
    }

    private Object getNow() {
        return Errors.calling(engine::getNowait);
    }

    private Object put(PyThread thread, Object item) {
        if (engine.isFull()) {
            suspended(thread, engine::awaitRoom);
        }
        return putNow(item);
    }

    private Object putNow(Object item) {
        return done(() -> engine.putNowait(item));
    }

    private Object shutdown(boolean immediate) {
        return done(immediate ? engine::shutdownNow : engine::shutdown);
    }

    private static void define(PyType type) {
        type.method("__init__(self, maxsize=0)", (thread, a) -> {
            self(given(a[0])).begin(thread, given(a[1]));
            return PyNone.NONE;
        });
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.method1("__str__(self)", (_, self) -> "<%s %s>".formatted(self(self).type().name(), self(self).state()));
        type.method1("qsize(self)", (_, self) -> (long) self(self).engine.size());
        type.method1("empty(self)", (_, self) -> self(self).engine.isEmpty());
        type.method1("full(self)", (_, self) -> self(self).engine.isFull());
        type.attribute("maxsize", (_, self) -> self(self).maxSize);
        type.attribute("_queue", (_, self) -> Objects.requireNonNullElseGet(self(self).own("_queue"),
                () -> PyList.of(self(self).items.toArray())),
                (_, self, kept) -> self(self).setOwn("_queue", given(kept)));
        type.method1("get(self)",
                (thread, self) -> PyCoroutine.of(thread, "Queue.get", Places.QUEUES, self(self)::get));
        type.method2("put(self, item)", (thread, self, item) -> PyCoroutine.of(thread, "Queue.put", Places.QUEUES,
                now -> self(self).put(now, item)));
        type.method1("get_nowait(self)", (_, self) -> self(self).getNow());
        type.method2("put_nowait(self, item)", (_, self, item) -> self(self).putNow(item));
        type.method1("task_done(self)", (_, self) -> done(self(self).engine::taskDone));
        type.method1("join(self)", (thread, self) -> PyCoroutine.of(thread, "Queue.join", Places.QUEUES, now -> {
            self(self).suspended(now, self(self).engine::join);
            return PyNone.NONE;
        }));
        type.method("shutdown(self, immediate=False)",
                (thread, a) -> self(given(a[0])).shutdown(Truth.of(thread, given(a[1]))));
        PyGenericAlias.allow(type);
    }
}
