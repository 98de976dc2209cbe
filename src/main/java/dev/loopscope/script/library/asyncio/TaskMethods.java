package dev.loopscope.script.library.asyncio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Task;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.Frame;
import dev.loopscope.script.runtime.PyCoroutine;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** The methods of tasks that futures do not have. */
final class TaskMethods {
    private TaskMethods() {}

    static void define(PyType type) {
        type.method("__init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)", (thread, a) -> {
            Coroutine<Object> coroutine = Border.coroutine(thread, given(a[1]));
            EventLoop loop = PyLoop.orCurrent(thread, given(a[2]));
            Context context = ContextVariables.contextOrNull(a[4]);
            if (Truth.of(thread, given(a[5]))) {
                makeEager(thread, loop, coroutine, given(a[3]), context, self(given(a[0]))::begin);
            } else {
                self(given(a[0])).begin(make(thread, loop, coroutine, given(a[3]), context));
            }
            return PyNone.NONE;
        });
        type.method1("get_name(self, /)", (_, self) -> task(self).name());
        type.method2("set_name(self, value, /)", (thread, self, name) -> {
            task(self).setName(Texts.str(thread, name));
            return PyNone.NONE;
        });
        type.method1("get_coro(self, /)", (_, self) -> task(self).coroutine().body() instanceof PyCoroutine coroutine
                ? coroutine
                : PyNone.NONE);
        type.method1("get_context(self, /)", (thread, self) -> ContextVariables.of(thread, task(self).context()));
        type.method1("cancelling(self, /)", (_, self) -> (long) task(self).cancelling());
        type.method1("uncancel(self, /)", (_, self) -> (long) task(self).uncancel());
        type.method("get_stack(self, /, *, limit=None)", (_, a) -> stack(given(a[0]), given(a[1])));
        type.method("print_stack(self, /, *, limit=None, file=None)", (thread, a) -> {
            TaskStacks.print(thread, self(given(a[0])), (PyList) stack(given(a[0]), given(a[1])), given(a[2]));
            return PyNone.NONE;
        });
    }

    private static PyTask self(Object task) {
        return (PyTask) task;
    }

    private static Task<Object> task(Object self) {
        return self(self).task();
    }

    /** A task of the engine, made without the loop's factory. */
    static Task<Object> make(PyThread thread, EventLoop loop, Coroutine<Object> coroutine, Object name,
            @Nullable Context context) {
        String text = name == PyNone.NONE ? null : Texts.str(thread, name);
        return Errors.calling(() -> Task.of(loop, coroutine, text, context == null ? Context.copy() : context));
    }

    /** A task of the engine that begins at once; {@code made} is told of it before. */
    static Task<Object> makeEager(PyThread thread, EventLoop loop, Coroutine<Object> coroutine, Object name,
            @Nullable Context context, Consumer<Task<Object>> made) {
        String text = name == PyNone.NONE ? null : Texts.str(thread, name);
        return Errors.calling(() -> thread.interpreter().unlocked(() -> Task.eager(loop, coroutine, text,
                context == null ? Context.copy() : context, made)));
    }

    /** The frames of a task that waits: its coroutine's own one. */
    private static Object stack(Object self, Object limit) {
        List<Object> frames = new ArrayList<>();
        if (task(self).coroutine().body() instanceof PyCoroutine coroutine) {
            Frame frame = coroutine.frame();
            if (frame != null && !(limit instanceof Long most && most <= 0)) {
                frames.add(frame);
            }
        }
        return PyList.of(frames);
    }
}
