package dev.loopscope.script.library.asyncio;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.TaskFactory;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.PyCoroutine;

/** The program's function that makes the tasks of a loop. */
final class ProgramTaskFactory implements TaskFactory {
    private final PyLoop loop;
    private final Object function;

    ProgramTaskFactory(PyLoop loop, Object function) {
        this.loop = loop;
        this.function = function;
    }

    @Override
    public <T extends @Nullable Object> Task<T> make(EventLoop engine, Coroutine<T> coroutine, @Nullable String name,
            Context context) {
        if (!(coroutine.body() instanceof PyCoroutine script)) {
            return Task.of(engine, coroutine, name, context);
        }
        try {
            return Border.locked(loop.interpreter(), () -> made(script, name));
        } catch (PyError error) {
            throw error;
        } catch (Exception failed) {
            throw new IllegalStateException("the task factory of %s failed".formatted(loop), failed);
        }
    }

    @SuppressWarnings("unchecked") // the task runs the coroutine, so it gives what that gives
    private <T extends @Nullable Object> Task<T> made(PyCoroutine coroutine, @Nullable String name) {
        PyThread thread = PyThread.current();
        Object made = Calls.call(thread, function, loop, coroutine);
        if (!(made instanceof PyTask task)) {
            throw Raise.typeError("a task factory must make an asyncio.Task, not %s", Texts.repr(thread, made));
        }
        if (name != null) {
            task.task().setName(name);
        }
        return (Task<T>) task.task();
    }
}
