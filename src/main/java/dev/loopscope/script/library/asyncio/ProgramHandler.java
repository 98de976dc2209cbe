package dev.loopscope.script.library.asyncio;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyThread;

/** The program's function that takes the errors of a loop which have nobody to go to. */
final class ProgramHandler implements ExceptionContext.Handler {
    private final PyLoop loop;
    private final Object function;

    ProgramHandler(PyLoop loop, Object function) {
        this.loop = loop;
        this.function = function;
    }

    @Override
    public void accept(EventLoop engine, ExceptionContext context) {
        try {
            Border.locked(loop.interpreter(), () -> {
                PyThread thread = PyThread.current();
                return Calls.call(thread, function, loop, ErrorContexts.toDict(engine, context));
            });
        } catch (PyError error) {
            switch (dev.loopscope.script.runtime.Errors.toEngine(error)) {
                case Error outside -> throw outside;
                default -> throw error;
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the exception handler of %s failed".formatted(loop), failed);
        }
    }
}
