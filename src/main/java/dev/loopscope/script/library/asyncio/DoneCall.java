package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.DoneCallback;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Named;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyThread;

/** The program's function that is called when a future is done. Two are equal if their functions are. */
final class DoneCall implements DoneCallback<Object>, Named {
    private static final long serialVersionUID = 1;

    private final transient Interpreter interpreter;
    private final transient Object function;

    DoneCall(Interpreter interpreter, Object function) {
        this.interpreter = interpreter;
        this.function = function;
    }

    @Override
    public void done(LoopFuture<Object> future) throws Exception {
        interpreter.run(() -> {
            try {
                return Calls.callable(function).call1(PyThread.current(), PyFuture.of(future));
            } catch (PyError error) {
                throw Border.leaving(error);
            }
        });
    }

    @Override
    public String name() {
        return CallTexts.name(function);
    }

    @Override
    public String place() {
        return CallTexts.place(function);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DoneCall call && Equality.equal(function, call.function);
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
