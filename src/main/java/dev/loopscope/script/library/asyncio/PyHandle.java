package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Callback;
import dev.loopscope.loop.Context;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Handle;
import dev.loopscope.loop.Named;
import dev.loopscope.loop.TimerHandle;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** {@code asyncio.Handle} and {@code asyncio.TimerHandle}: a queued call of the program, and what the engine's handle calls. */
final class PyHandle extends PyObject implements Callback, Named {
    private static final long serialVersionUID = 1;

    /** {@code asyncio.Handle}. */
    static final PyType TYPE = PyType.library("asyncio.events", "Handle", Types.OBJECT, PyHandle::define);
    /** {@code asyncio.TimerHandle}. */
    static final PyType TIMER = PyType.library("asyncio.events", "TimerHandle", TYPE, PyHandle::defineTimer);

    private final transient PyLoop loop;
    private final transient Object function;
    private final transient Object[] arguments;
    private final transient @Nullable Context context;
    private transient @Nullable Handle engine;

    PyHandle(PyType type, PyLoop loop, Object function, Object[] arguments, @Nullable Context context) {
        super(type);
        this.loop = loop;
        this.function = function;
        this.arguments = arguments;
        this.context = context;
    }

    /** The object of a handle of the engine's. */
    static PyHandle of(EventLoop loop, Handle handle) {
        if (handle.callback() instanceof PyHandle known) {
            return known;
        }
        PyHandle shown = new PyHandle(handle instanceof TimerHandle ? TIMER : TYPE, PyLoop.of(loop), PyNone.NONE,
                PyCallable.NO_ARGUMENTS, null);
        shown.engine = handle;
        return shown;
    }

    /** It stands for {@code handle} from now on. */
    PyHandle begin(Handle handle) {
        engine = handle;
        return this;
    }

    private Handle engine() {
        Handle known = engine;
        if (known == null) {
            throw new IllegalStateException("a handle is queued as soon as it is made");
        }
        return known;
    }

    @Override
    public void run() throws Exception {
        Context own = context;
        if (own == null) {
            loop.interpreter().run(this::call);
        } else {
            own.run(() -> loop.interpreter().run(this::call));
        }
    }

    private Object call() throws Exception {
        try {
            PyThread thread = PyThread.current();
            PyCallable callable = Calls.callable(function);
            return switch (arguments.length) {
                case 0 -> callable.call0(thread);
                case 1 -> callable.call1(thread, arguments[0]);
                default -> callable.call(thread, arguments.clone(), PyCallable.NO_NAMES);
            };
        } catch (PyError error) {
            throw Border.leaving(error);
        }
    }

    @Override
    public String name() {
        String name = CallTexts.name(function);
        return loop.engine().isDebug() ? name + CallTexts.arguments(loop.interpreter(), arguments) : name;
    }

    @Override
    public String place() {
        return CallTexts.place(function);
    }

    @Override
    public String toString() {
        return engine().toString();
    }

    private static void define(PyType type) {
        type.method1("cancel(self)", (_, self) -> {
            ((PyHandle) self).engine().cancel();
            return PyNone.NONE;
        });
        type.method1("cancelled(self)", (_, self) -> ((PyHandle) self).engine().isCancelled());
        type.method1("get_context(self)", (thread, self) -> ((PyHandle) self).contextObject(thread));
        type.method1("__repr__(self)", (_, self) -> self.toString());
        type.attribute("_callback", (_, self) -> ((PyHandle) self).engine().isCancelled()
                ? PyNone.NONE
                : ((PyHandle) self).function);
    }

    private Object contextObject(PyThread thread) {
        Context own = context;
        return own == null ? PyNone.NONE : ContextVariables.of(thread, own);
    }

    private static void defineTimer(PyType type) {
        type.method1("when(self)", (_, self) -> ((TimerHandle) ((PyHandle) self).engine()).when() / 1e9);
    }
}
