package dev.loopscope.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.ProgramExit;
import dev.loopscope.machine.Repr;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent.HandleEnded;
import dev.loopscope.trace.TraceEvent.HandleStarted;

/**
 * A callback in a loop's queue, called at most once. (asyncio's {@code events.Handle}.) Any thread may cancel it; the rest
 * belongs to the loop's thread.
 */
public sealed class Handle permits TimerHandle, StepHandle {
    private static final VarHandle CALLBACK = field("callback");

    /** Its number in the trace; 0 where nobody watches, and for a step of a task, which has events of its own. */
    final long id;
    private final Bindings context;
    private final @Nullable Origin origin;
    /** What it is shown as; after a cancel in debug mode with its place. */
    private @Nullable String name;
    /**
     * Null once it was cancelled, by any thread. Read and cleared by {@link #CALLBACK} only: a volatile field would cost every
     * handle a fence when it is made, and whoever hands it to another thread publishes it anyway.
     */
    private @Nullable Callback callback;
    /** The one before or after it in an {@link Inbox}; null elsewhere. */
    @Nullable
    Handle next;

    /**
     * @param id its number in the trace
     * @param name what it is shown as, null for the callback's own name
     * @param origin where it is made, null unless debug mode is on
     */
    Handle(long id, @Nullable String name, Callback callback, Bindings context, @Nullable Origin origin) {
        this.id = id;
        this.name = name;
        this.callback = callback;
        this.context = context;
        this.origin = origin;
    }

    /** Sees that the callback is not called any more, and forgets it. May be called at any time, and again. */
    public void cancel() {
        if (origin != null) {
            name = title();
        }
        CALLBACK.setOpaque(this, null);
    }

    /** Whether {@link #cancel} was called, even if the callback had run by then. */
    public boolean isCancelled() {
        return callback() == null;
    }

    /** What it calls, null once it was cancelled. */
    public @Nullable Callback callback() {
        return (Callback) CALLBACK.getOpaque(this);
    }

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(Handle.class, name, Callback.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What runs when it runs, as debug mode shows it. */
    Object subject() {
        return this;
    }

    /** The context variables that the callback sees. */
    Bindings context() {
        return context;
    }

    /** Where it was made, null unless debug mode was on. */
    @Nullable
    Origin origin() {
        return origin;
    }

    /** Joins the loop's queues. On the loop's thread, or on the one that is about to run the loop. */
    void arrive(Turns turns) {
        turns.becomeReady(this);
    }

    /**
     * Calls the callback, unless it was cancelled. What it throws goes to the loop's exception handler, except what ends the
     * program.
     *
     * @param begun when that is, null for now: a clock that need not be read is a good part of what an event costs
     */
    void run(EventLoop loop, @Nullable Stamp begun) {
        Callback call = callback();
        if (call == null) {
            return;
        }
        boolean traced = id != 0 && loop.machine().isTraced();
        if (traced) {
            loop.machine().offer(new HandleStarted(begun != null ? begun : loop.machine().stamp(), id));
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

    /** The callback with its place, {@code callbackfunc() at Counting.java:24}; nothing once it was cancelled. */
    String title() {
        Callback known = callback();
        if (known == null) {
            return origin == null || name == null ? "" : name;
        }
        String given = name;
        if (given == null) {
            return Functions.call(known);
        }
        return (given.endsWith(")") ? given : given + "()") + Functions.place(known);
    }

    /** The time at which it is due, for the text form of one that waits for a time. */
    String timeText() {
        return "";
    }

    /** As asyncio shows it: {@code <Handle callbackfunc() at Counting.java:24>}. */
    @Override
    public String toString() {
        String title = title();
        return "<%s%s%s%s%s>".formatted(getClass().getSimpleName(), isCancelled() ? " cancelled" : "", timeText(),
                title.isEmpty() ? "" : " " + title, origin == null ? "" : origin.brief());
    }
}
