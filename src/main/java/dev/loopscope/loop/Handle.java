package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.ProgramExit;
import dev.loopscope.machine.Repr;
import dev.loopscope.trace.TraceEvent.HandleEnded;
import dev.loopscope.trace.TraceEvent.HandleStarted;

/**
 * A callback in a loop's queue, called at most once. (asyncio's {@code events.Handle}.) Any thread may cancel it; the rest
 * belongs to the loop's thread.
 */
public sealed class Handle permits TimerHandle, StepHandle {
    final EventLoop loop;
    /** Its number in the trace; 0 for a step of a task, which has events of its own. */
    final long id;
    private final String name;
    private volatile @Nullable Callback callback;
    private volatile boolean cancelled;

    Handle(EventLoop loop, long id, String name, Callback callback) {
        this.loop = loop;
        this.id = id;
        this.name = name;
        this.callback = callback;
    }

    /** Sees that the callback is not called any more, and forgets it. May be called at any time, and again. */
    public void cancel() {
        cancelled = true;
        callback = null;
    }

    /** Whether {@link #cancel} was called, even if the callback had run by then. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** The callback's name. */
    String name() {
        return name;
    }

    /** What runs when it runs, as debug mode shows it. */
    Object subject() {
        return this;
    }

    /** Joins the loop's queues. On the loop's thread, or on the one that is about to run the loop. */
    void arrive() {
        loop.becomeReady(this);
    }

    /** Calls the callback. What it throws goes to the loop's exception handler, except what ends the program. */
    void run() {
        Callback call = callback;
        if (call == null) {
            return;
        }
        boolean traced = id != 0 && loop.machine().isTraced();
        if (traced) {
            loop.machine().offer(new HandleStarted(loop.machine().stamp(), id));
        }
        String error = "";
        try {
            call.run();
        } catch (ProgramExit exit) {
            error = Repr.error(exit);
            throw exit;
        } catch (Throwable e) {
            error = Repr.error(e);
            loop.callExceptionHandler(ExceptionContext.ofCallback(this, e));
        } finally {
            if (traced) {
                loop.machine().offer(new HandleEnded(loop.machine().stamp(), id, error));
            }
        }
    }

    /** As asyncio shows it: {@code <Handle callbackfunc()>}. */
    @Override
    public String toString() {
        return cancelled ? "<Handle cancelled>" : "<Handle %s()>".formatted(name);
    }
}
