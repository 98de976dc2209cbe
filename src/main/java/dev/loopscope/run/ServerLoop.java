package dev.loopscope.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.ExceptionContext;
import dev.loopscope.loop.TimerHandle;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** The server's own loop on its one thread. Everything that leads runs happens here, so none of it needs a lock. */
@Component
final class ServerLoop implements SmartLifecycle {
    /** Stops after whatever lives on the loop. */
    static final int PHASE = DEFAULT_PHASE - 100;
    private static final Logger LOG = LoggerFactory.getLogger(ServerLoop.class);

    private final Machine machine = Machine.untraced(Time.system());
    private final EventLoop loop = new EventLoop(machine);
    private volatile @Nullable Thread thread;

    ServerLoop() {
        loop.setExceptionHandler((_, context) -> logError(context));
    }

    private static void logError(ExceptionContext context) {
        LOG.error("On the server's loop: {}", context.message(), context.exception());
    }

    /** Runs {@code work} on the loop soon. Any thread may ask. */
    void tell(Runnable work) {
        loop.callSoonThreadsafe(work::run);
    }

    /** Runs {@code work} on the loop soon, for its result. Any thread may ask. */
    <T> CompletableFuture<T> ask(String name, Callable<T> work) {
        return loop.isClosed()
                ? CompletableFuture.failedFuture(new ServerLeaving())
                : Async.runCoroutineThreadsafe(Coroutine.of(name, work::call), loop);
    }

    /** In how many seconds {@code timer} is due. On the loop only. */
    double left(TimerHandle timer) {
        return (timer.when() - loop.time()) / 1e9;
    }

    /** Runs {@code work} after so many seconds. On the loop only. */
    TimerHandle later(double seconds, Runnable work) {
        return loop.callLater(seconds, work::run);
    }

    @Override
    public void start() {
        thread = machine.startWorker("loopscope-server-loop", loop::runForever);
    }

    @Override
    public void stop() {
        loop.callSoonThreadsafe(loop::stop);
        Thread stopping = thread;
        if (stopping != null) {
            machine.join(stopping);
        }
        thread = null;
        loop.close();
        machine.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
