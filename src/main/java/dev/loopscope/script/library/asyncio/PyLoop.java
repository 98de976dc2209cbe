package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

/** An event loop of the engine as the program sees it; there is one for each. */
public final class PyLoop extends PyObject {
    /** {@code asyncio.AbstractEventLoop}. */
    static final PyType ABSTRACT = PyType.library("asyncio.events", "AbstractEventLoop", Types.OBJECT, _ -> {});
    /** {@code asyncio.BaseEventLoop}. */
    static final PyType BASE = PyType.library("asyncio.base_events", "BaseEventLoop", ABSTRACT, LoopMethods::define);
    /** {@code asyncio.SelectorEventLoop}. */
    static final PyType TYPE = PyType.library("asyncio.unix_events", "_UnixSelectorEventLoop", BASE, _ -> {})
            .madeBy((thread, type, _, _) -> make(thread, type));

    private final Interpreter interpreter;
    private final EventLoop engine;
    private Object exceptionHandler = PyNone.NONE;
    private Object taskFactory = PyNone.NONE;

    private PyLoop(PyType type, Interpreter interpreter, EventLoop engine) {
        super(type);
        this.interpreter = interpreter;
        this.engine = engine;
        engine.setCounterpart(this);
        engine.setLanguage(new ScriptLanguage(interpreter));
    }

    private static PyLoop make(PyThread thread, PyType type) {
        PyLoop loop = new PyLoop(type, thread.interpreter(), new EventLoop(thread.interpreter().machine()));
        LogOutput.debug(thread, "Using selector: EpollSelector");
        return loop;
    }

    /** {@code asyncio.new_event_loop()}. */
    static PyLoop make(PyThread thread) {
        return make(thread, TYPE);
    }

    /** The object of an engine's loop. */
    public static PyLoop of(EventLoop loop) {
        return loop.counterpart() instanceof PyLoop known
                ? known
                : new PyLoop(TYPE, PyThread.current().interpreter(), loop);
    }

    /** The engine's loop. */
    public EventLoop engine() {
        return engine;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** In debug mode, what is made next was made at {@code place} of asyncio. */
    void inside(String function, String place) {
        if (engine.isDebug() && engine.language() instanceof ScriptLanguage language) {
            language.inside(function, place);
        }
    }

    /** The engine's loop of an argument {@code loop=}; the thread's one for None. */
    static EventLoop orCurrent(PyThread thread, Object loop) {
        return switch (loop) {
            case PyNone _ -> Errors.calling(Async::getEventLoop);
            case PyLoop known -> known.engine;
            default -> throw Raise.typeError("loop argument must be an event loop, not %s", Types.of(loop).name());
        };
    }

    /** {@link #orCurrent} that has None for the loop that runs. */
    static EventLoop orRunning(PyThread thread, Object loop) {
        return loop == PyNone.NONE ? Border.runningLoop() : orCurrent(thread, loop);
    }

    Object exceptionHandler() {
        return exceptionHandler;
    }

    void setExceptionHandler(Object handler) {
        exceptionHandler = handler;
        engine.setExceptionHandler(handler == PyNone.NONE ? null : new ProgramHandler(this, handler));
    }

    Object taskFactory() {
        return taskFactory;
    }

    void setTaskFactory(Object factory) {
        taskFactory = factory;
        engine.setTaskFactory(factory == PyNone.NONE ? null : new ProgramTaskFactory(this, factory));
    }

    /** The argument {@code loop} of a method that must be given one. */
    static @Nullable PyLoop orNull(Object object) {
        return object instanceof PyLoop loop ? loop : null;
    }

    @Override
    public String toString() {
        return engine.toString().replace("<EventLoop", "<" + type().name());
    }
}
