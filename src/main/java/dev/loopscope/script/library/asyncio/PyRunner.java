package dev.loopscope.script.library.asyncio;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Context;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Runner;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** {@code asyncio.Runner}, and {@code asyncio.run} on one. */
final class PyRunner extends PyObject {
    /** {@code asyncio.Runner}. */
    static final PyType TYPE = PyType.library("asyncio.runners", "Runner", Types.OBJECT, PyRunner::define)
            .madeBy((_, type, _, _) -> new PyRunner(type));

    private @Nullable Runner engine;

    private PyRunner(PyType type) {
        super(type);
    }

    static void addTo(PyModule module) {
        module.put("Runner", TYPE);
        module.add(Builtin.of("run(main, *, debug=None, loop_factory=None)",
                (thread, a) -> run(thread, given(a[0]), given(a[1]), given(a[2]))));
    }

    private static Object run(PyThread thread, Object main, Object debug, Object factory) {
        refuseInside("asyncio.run() cannot be called from a running event loop");
        PyRunner runner = new PyRunner(TYPE);
        runner.begin(thread, debug, factory);
        try {
            return runner.run(thread, main, PyNone.NONE);
        } finally {
            runner.close(thread);
        }
    }

    private static void refuseInside(String rule) {
        if (Async.isLoopRunning()) {
            throw Raise.runtimeError(rule);
        }
    }

    private void begin(PyThread thread, Object debug, Object factory) {
        Supplier<EventLoop> loops = factory == PyNone.NONE ? null : () -> made(factory);
        engine = new Runner(debug == PyNone.NONE ? null : (Boolean) Truth.of(thread, debug), loops);
    }

    private static EventLoop made(Object factory) {
        Object loop = Calls.call(PyThread.current(), factory);
        if (loop instanceof PyLoop known) {
            return known.engine();
        }
        throw Raise.typeError("loop_factory must give an event loop, not %s", Types.of(loop).name());
    }

    private Runner engine() {
        Runner known = engine;
        if (known == null) {
            throw Raise.runtimeError("Runner is not initialized");
        }
        return known;
    }

    private Object loop(PyThread thread) {
        boolean knew = engine().hasLoop();
        PyLoop loop = PyLoop.of(Errors.calling(engine()::loop));
        if (!knew) {
            LogOutput.debug(thread, "Using selector: EpollSelector");
        }
        return loop;
    }

    private Object run(PyThread thread, Object main, Object context) {
        if (!Border.isCoroutine(main)) {
            throw Raise.valueError("a coroutine was expected, got %s", Texts.repr(thread, main));
        }
        refuseInside("Runner.run() cannot be called from a running event loop");
        loop(thread);
        Coroutine<Object> coroutine = Border.coroutine(thread, main);
        Context own = ContextVariables.contextOrNull(context);
        return Border.fromEngine(
                Errors.calling(() -> thread.interpreter().unlocked(() -> engine().run(coroutine, own))));
    }

    private Object close(PyThread thread) {
        return Errors.calling(() -> thread.interpreter().unlocked(() -> {
            engine().close();
            return PyNone.NONE;
        }));
    }

    private static PyRunner self(Object object) {
        return (PyRunner) object;
    }

    private static void define(PyType type) {
        type.method("__init__(self, *, debug=None, loop_factory=None)", (thread, a) -> {
            self(given(a[0])).begin(thread, given(a[1]), given(a[2]));
            return PyNone.NONE;
        });
        type.method("run(self, coro, *, context=None)",
                (thread, a) -> self(given(a[0])).run(thread, given(a[1]), given(a[2])));
        type.method1("get_loop(self)", (thread, self) -> self(self).loop(thread));
        type.method1("close(self)", (thread, self) -> self(self).close(thread));
        type.method1("__enter__(self)", (thread, self) -> {
            self(self).loop(thread);
            return self;
        });
        type.method("__exit__(self, exc_type, exc_val, exc_tb)", (thread, a) -> self(given(a[0])).close(thread));
    }
}
