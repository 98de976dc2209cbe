package dev.loopscope.script.library.asyncio;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Task;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyAwaitable;
import dev.loopscope.script.runtime.Suspension;

/** {@code asyncio.Future}: a future of the engine as the program sees it; there is one for each. */
public class PyFuture extends PyAwaitable implements Suspension.OfFuture {
    /** {@code asyncio.Future}. */
    static final PyType TYPE = PyType.library("_asyncio", "Future", Types.OBJECT, FutureMethods::define)
            .madeBy((_, type, _, _) -> new PyFuture(type));
    private static final PyType GATHERING = PyType.library("asyncio.tasks", "_GatheringFuture", TYPE, _ -> {});

    private @Nullable LoopFuture<Object> future;
    private @Nullable Object converted;

    PyFuture(PyType type) {
        super(type);
    }

    /** The object of an engine's future. */
    public static PyFuture of(LoopFuture<?> future) {
        if (future.counterpart() instanceof PyFuture known) {
            return known;
        }
        PyFuture made = future instanceof Task<?>
                ? new PyTask(PyTask.TYPE)
                : new PyFuture(future.type().equals("Future") ? TYPE : GATHERING);
        made.begin(future);
        return made;
    }

    /** It stands for {@code engine} from now on. */
    @SuppressWarnings("unchecked") // what it gives is an object, or of the engine and converted
    final void begin(LoopFuture<?> engine) {
        future = (LoopFuture<Object>) engine;
        engine.setCounterpart(this);
        PyLoop.of(engine.loop());
    }

    @Override
    public LoopFuture<Object> future() {
        LoopFuture<Object> known = future;
        if (known == null) {
            throw Raise.runtimeError("%s object is not initialized.", type().name());
        }
        return known;
    }

    @Override
    public Object await(PyThread thread) {
        return converted(Suspension.await(thread, this));
    }

    /** {@code result()}. */
    Object result() {
        return converted(Errors.calling(future()::result));
    }

    /** A list of the engine becomes one of the program, which stays the same. */
    private Object converted(@Nullable Object raw) {
        if (!(raw instanceof List<?>)) {
            return Border.fromEngine(raw);
        }
        Object known = converted;
        if (known == null) {
            known = Border.fromEngine(raw);
            converted = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return future().toString();
    }
}
