package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.TaskGroup;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.TaskGroup}. */
final class PyTaskGroup extends PyObject {
    /** {@code asyncio.TaskGroup}. */
    static final PyType TYPE = PyType.library("asyncio.taskgroups", "TaskGroup", Types.OBJECT, PyTaskGroup::define)
            .madeBy((_, type, _, _) -> new PyTaskGroup(type));

    private final TaskGroup engine = new TaskGroup();

    private PyTaskGroup(PyType type) {
        super(type);
    }

    private Object exit(PyThread thread, Object thrown) {
        Throwable failure = thrown instanceof PyException exception ? Errors.toEngine(new PyError(exception)) : null;
        return Suspension.suspended(thread, () -> {
            engine.exit(failure);
            return PyNone.NONE;
        });
    }

    private Object createTask(PyThread thread, Object object, Object name, @Nullable Context context) {
        Coroutine<Object> coroutine = Border.coroutine(thread, object);
        String text = name == PyNone.NONE ? null : Texts.str(thread, name);
        return PyFuture.of(Errors.calling(() -> engine.createTask(coroutine, text, context)));
    }

    private static void define(PyType type) {
        type.method("__init__(self)", (_, _) -> PyNone.NONE);
        type.method1("__repr__(self)", (_, self) -> ((PyTaskGroup) self).engine.toString());
        type.method1("__aenter__(self)", (thread, self) -> PyCoroutine.of(thread, "TaskGroup.__aenter__",
                Places.TASKGROUPS, _ -> Errors.calling(() -> {
                    ((PyTaskGroup) self).engine.enter();
                    return self;
                })));
        type.method("__aexit__(self, et, exc, tb)", (thread, a) -> PyCoroutine.of(thread, "TaskGroup.__aexit__",
                Places.TASKGROUPS, now -> ((PyTaskGroup) given(a[0])).exit(now, given(a[2]))));
        type.method("create_task(self, coro, *, name=None, context=None)",
                (thread, a) -> ((PyTaskGroup) given(a[0])).createTask(thread, given(a[1]), given(a[2]),
                        ContextVariables.contextOrNull(a[3])));
    }
}
