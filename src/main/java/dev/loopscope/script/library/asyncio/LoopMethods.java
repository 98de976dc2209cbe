package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.Context;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Handle;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** The methods of event loops. */
final class LoopMethods {
    private LoopMethods() {}

    static void define(PyType type) {
        type.method1("__repr__(self, /)", (_, self) -> self.toString());
        running(type);
        queueing(type);
        making(type);
        executing(type);
        caring(type);
        Refusals.ofLoop(type);
    }

    static EventLoop engine(Object self) {
        return ((PyLoop) self).engine();
    }

    private static Object done(Runnable action) {
        return Errors.calling(() -> {
            action.run();
            return PyNone.NONE;
        });
    }

    private static void running(PyType type) {
        type.method2("run_until_complete(self, future)", LoopMethods::runUntilComplete);
        type.method1("run_forever(self)", (thread, self) -> Errors.calling(() -> thread.interpreter().unlocked(() -> {
            engine(self).runForever();
            return PyNone.NONE;
        })));
        type.method1("stop(self)", (_, self) -> done(engine(self)::stop));
        type.method1("close(self)", (_, self) -> done(engine(self)::close));
        type.method1("is_running(self)", (_, self) -> engine(self).isRunning());
        type.method1("is_closed(self)", (_, self) -> engine(self).isClosed());
        type.method1("time(self)", (_, self) -> engine(self).time() / 1e9);
    }

    private static Object runUntilComplete(PyThread thread, Object self, Object object) {
        EventLoop loop = engine(self);
        Awaitable<Object> awaitable = Border.anyAwaitable(thread, object);
        Object result = Errors.calling(() -> thread.interpreter().unlocked(() -> loop.runUntilComplete(awaitable)));
        return Border.fromEngine(result);
    }

    private static void queueing(PyType type) {
        type.method("call_soon(self, callback, *args, context=None)", (thread, a) -> {
            EventLoop loop = engine(given(a[0]));
            PyHandle handle = handle(PyHandle.TYPE, "call_soon", a, a[1], given(a[3]), a[2]);
            return begun(handle, () -> loop.callSoon(handle));
        });
        type.method("call_soon_threadsafe(self, callback, *args, context=None)", (thread, a) -> {
            EventLoop loop = engine(given(a[0]));
            PyHandle handle = handle(PyHandle.TYPE, "call_soon_threadsafe", a, a[1], given(a[3]), a[2]);
            return begun(handle, () -> loop.callSoonThreadsafe(handle));
        });
        type.method("call_later(self, delay, callback, *args, context=None)", (thread, a) -> {
            if (a[1] == PyNone.NONE) {
                throw Raise.typeError("delay must not be None");
            }
            double delay = Border.seconds(thread, given(a[1]));
            EventLoop loop = engine(given(a[0]));
            PyHandle handle = handle(PyHandle.TIMER, "call_later", a, a[2], given(a[4]), a[3]);
            return begun(handle, () -> loop.callLater(delay, handle));
        });
        type.method("call_at(self, when, callback, *args, context=None)", (thread, a) -> {
            if (a[1] == PyNone.NONE) {
                throw Raise.typeError("when cannot be None");
            }
            double when = Border.seconds(thread, given(a[1]));
            EventLoop loop = engine(given(a[0]));
            PyHandle handle = handle(PyHandle.TIMER, "call_at", a, a[2], given(a[4]), a[3]);
            return begun(handle, () -> loop.callAt(Border.nanos(when), handle));
        });
    }

    /** Where the engine makes a handle. */
    private interface Queueing {
        Handle queue();
    }

    private static PyHandle begun(PyHandle handle, Queueing queueing) {
        return handle.begin(Errors.calling(queueing::queue));
    }

    private static PyHandle handle(PyType type, String method, @Nullable Object[] a, @Nullable Object callback,
            Object arguments, @Nullable Object context) {
        // the variable arguments stand behind the named ones
        Object function = given(callback);
        PyLoop loop = (PyLoop) given(a[0]);
        if (loop.engine().isDebug()) {
            if (Border.isCoroutine(function) || Coroutines.isFunction(function)) {
                throw Raise.typeError("coroutines cannot be used with %s()", method);
            }
            if (!Calls.isCallable(function)) {
                throw Raise.typeError("a callable object was expected by %s(), got %s", method,
                        Texts.repr(PyThread.current(), function));
            }
        }
        return new PyHandle(type, loop, function, ((PyTuple) arguments).items(),
                ContextVariables.contextOrNull(context));
    }

    private static void making(PyType type) {
        type.method1("create_future(self)", (_, self) -> PyFuture.of(Errors.calling(engine(self)::createFuture)));
        type.method("create_task(self, coro, *, name=None, context=None)",
                (thread, a) -> createTask(thread, (PyLoop) given(a[0]), given(a[1]), given(a[2]), a[3]));
        type.method2("set_task_factory(self, factory)", (_, self, factory) -> {
            if (factory != PyNone.NONE && !Calls.isCallable(factory)) {
                throw Raise.typeError("task factory must be a callable or None");
            }
            ((PyLoop) self).setTaskFactory(factory);
            return PyNone.NONE;
        });
        type.method1("get_task_factory(self)", (_, self) -> ((PyLoop) self).taskFactory());
    }

    /** {@code loop.create_task(coro, name=…, context=…)}. */
    static Object createTask(PyThread thread, PyLoop loop, Object object, Object name, @Nullable Object context) {
        if (loop.taskFactory() != PyNone.NONE) {
            return byFactory(thread, loop, object, name, context);
        }
        Coroutine<Object> coroutine = Border.coroutine(thread, object);
        String text = name == PyNone.NONE ? null : Texts.str(thread, name);
        Context own = ContextVariables.contextOrNull(context);
        return PyFuture.of(Errors.calling(() -> own == null
                ? loop.engine().createTask(coroutine, text)
                : loop.engine().createTask(coroutine, text, own)));
    }

    private static Object byFactory(PyThread thread, PyLoop loop, Object object, Object name,
            @Nullable Object context) {
        if (loop.engine().isClosed()) {
            throw Raise.runtimeError("Event loop is closed");
        }
        boolean own = context != null && context != PyNone.NONE;
        Object made = own
                ? Calls.call(thread, loop.taskFactory(), new Object[]{loop, object, given(context)},
                        new String[]{"context"})
                : Calls.call(thread, loop.taskFactory(), loop, object);
        if (name != PyNone.NONE) {
            Calls.callMethod(thread, made, "set_name", name);
        }
        return made;
    }

    private static void executing(PyType type) {
        type.method("run_in_executor(self, executor, func, *args)", (thread, a) -> ExecutorCalls.submit(thread,
                (PyLoop) given(a[0]), given(a[1]), given(a[2]), ((PyTuple) given(a[3])).items()));
        type.method2("set_default_executor(self, executor)", (thread, self, executor) -> {
            ExecutorCalls.setDefault(thread, (PyLoop) self, executor);
            return PyNone.NONE;
        });
        type.method("shutdown_default_executor(self, timeout=None)",
                (thread, a) -> PyCoroutine.of(thread, "shutdown_default_executor", Places.BASE_EVENTS,
                        now -> Border.fromEngine(Suspension.suspended(now,
                                () -> Async.await(engine(given(a[0])).shutdownDefaultExecutor())))));
        type.method1("shutdown_asyncgens(self)",
                (thread, self) -> PyCoroutine.of(thread, "shutdown_asyncgens", Places.BASE_EVENTS,
                        now -> Border.fromEngine(
                                Suspension.suspended(now, () -> Async.await(engine(self).shutdownAsyncgens())))));
    }

    private static void caring(PyType type) {
        type.method1("get_debug(self)", (_, self) -> engine(self).isDebug());
        type.method2("set_debug(self, enabled)",
                (thread, self, on) -> done(() -> engine(self).setDebug(Truth.of(thread, on))));
        type.attribute("slow_callback_duration", (_, self) -> engine(self).slowCallbackDuration(),
                (thread, self, value) -> engine(self).setSlowCallbackDuration(Border.seconds(thread, given(value))));
        type.method1("get_exception_handler(self)", (_, self) -> ((PyLoop) self).exceptionHandler());
        type.method2("set_exception_handler(self, handler)", (thread, self, handler) -> {
            if (handler != PyNone.NONE && !Calls.isCallable(handler)) {
                throw Raise.typeError("A callable object or None is expected, got %s", Texts.repr(thread, handler));
            }
            ((PyLoop) self).setExceptionHandler(handler);
            return PyNone.NONE;
        });
        type.method2("call_exception_handler(self, context)", (thread, self, context) -> done(
                () -> engine(self).callExceptionHandler(ErrorContexts.fromDict(thread, (PyDict) context))));
        type.method2("default_exception_handler(self, context)", (thread, _, context) -> {
            PyDict dict = (PyDict) context;
            LogOutput.error(thread, ErrorContexts.text(thread, dict), ErrorContexts.exception(dict));
            return PyNone.NONE;
        });
    }
}
