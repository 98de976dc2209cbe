package dev.loopscope.script.runtime;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.AsyncCloseable;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyThread;

/** What a loop does for the asynchronous generators that began on it: it closes those that nobody goes on with. */
final class AsyncGenerators {
    private AsyncGenerators() {}

    /** {@code generator} is about to run for the first time. */
    static void begin(PyThread thread, PyAsyncGenerator generator) {
        if (Async.isLoopRunning()) {
            Async.getRunningLoop().closeLater(generator, new Closing(thread.interpreter(), generator.twin()));
        }
    }

    /** Nobody has {@code generator} any more, which may not have ended. */
    static void drop(PyThread thread, PyAsyncGenerator generator) {
        if (generator.hasBegun() && !generator.isDone() && Async.isLoopRunning()) {
            EventLoop loop = Async.getRunningLoop();
            Closing closing = new Closing(thread.interpreter(), generator);
            loop.callSoon(() -> loop.createTask(closing.aclose()));
        }
    }

    /** @param generator not the one of the program, which is closed when it is gone, but one with the same frame */
    private record Closing(Interpreter interpreter, PyAsyncGenerator generator) implements AsyncCloseable {
        @Override
        public boolean isClosed() {
            return generator.isDone();
        }

        @Override
        public Coroutine<?> aclose() {
            try {
                return interpreter.lock().isHeld() ? made() : interpreter.run(this::made);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException("a coroutine that closes %s could not be made".formatted(this), failed);
            }
        }

        private Coroutine<Object> made() {
            return PyCoroutine.of(PyThread.current(), "aclose", thread -> generator.closing().await(thread)).engine();
        }

        @Override
        public String toString() {
            return CoroutineMethods.text(generator, generator.qualifiedName());
        }
    }
}
