package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the interpreter knows of one thread while it runs the program. Owned by its thread. */
public final class PyThread {
    private static final ThreadLocal<@Nullable PyThread> CURRENT = new ThreadLocal<>();

    private final Interpreter interpreter;
    private int depth;
    private @Nullable PyException handled;
    /** A frame of the stack from which {@link PyFrame#inner} leads to the innermost one; null if the stack is empty. */
    private @Nullable PyFrame anchor;
    private @Nullable Object drive;
    /** What {@code repr} is writing, the innermost last. */
    private final List<Object> texts = new ArrayList<>();

    private PyThread(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The calling thread, which has entered an interpreter. */
    public static PyThread current() {
        PyThread thread = CURRENT.get();
        if (thread == null) {
            throw new IllegalStateException(
                    "thread %s is in no interpreter".formatted(Thread.currentThread().getName()));
        }
        return thread;
    }

    /** The calling thread, null if it has entered no interpreter. */
    public static @Nullable PyThread find() {
        return CURRENT.get();
    }

    /** The calling thread, which belongs to {@code interpreter} from now on; its stack of calls is empty at first. */
    public static PyThread enter(Interpreter interpreter) {
        PyThread thread = CURRENT.get();
        if (thread == null || thread.interpreter != interpreter) {
            thread = new PyThread(interpreter);
            CURRENT.set(thread);
        }
        return thread;
    }

    /** The interpreter that it runs in. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** One call deeper; every {@code enter} has its {@link #leaveCall()}. */
    public void enterCall() {
        if (++depth > interpreter.recursionLimit()) {
            throw tooDeep();
        }
    }

    private PyError tooDeep() {
        depth--;
        depth -= 50; // room for the error to be made and handled in
        try {
            return Raise.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
        } finally {
            depth += 50;
        }
    }

    /** One call less deep. */
    public void leaveCall() {
        depth--;
    }

    /**
     * {@link #enterCall()} by {@code caller}, the innermost frame until now, of the program's code in {@code frame}. That a caller
     * tells whom it called, and not the thread, spares the thread, an old object, two stores a call that a collector would look at.
     */
    public void enterCall(PyFrame frame, @Nullable PyFrame caller) {
        enterCall();
        if (caller == null) {
            knowBy(frame);
        } else {
            caller.inner = frame;
        }
    }

    /** {@link #leaveCall()} of {@code frame}, which has ended or waits to be resumed: {@code caller} is the innermost one again. */
    public void leaveCall(PyFrame frame, @Nullable PyFrame caller) {
        depth--;
        if (caller != null) {
            caller.inner = null;
        }
        if (frame.anchors) {
            frame.anchors = false;
            knowBy(caller);
        }
    }

    /** How deep the calls are nested. */
    public int depth() {
        return depth;
    }

    /** Notes that {@code repr} writes an object that may contain itself; false if it does that already. */
    boolean enterText(Object object) {
        for (Object outer : texts) {
            if (outer == object) {
                return false;
            }
        }
        texts.add(object);
        return true;
    }

    /** The object, noted last, is written. */
    void leaveText() {
        texts.removeLast();
    }

    /** The exception that is handled by the innermost {@code except}, null outside of one. */
    public @Nullable PyException handled() {
        return handled;
    }

    /** What is handled from now on. */
    public void setHandled(@Nullable PyException exception) {
        handled = exception;
    }

    /** The innermost frame, null outside of the program's code. */
    public @Nullable PyFrame frame() {
        PyFrame found = anchor;
        if (found == null || found.inner == null) {
            return found;
        }
        for (PyFrame inner = found.inner; inner != null; inner = inner.inner) {
            found = inner;
        }
        knowBy(found);
        return found;
    }

    private void knowBy(@Nullable PyFrame frame) {
        anchor = frame;
        if (frame != null) {
            frame.anchors = true;
        }
    }

    /** Who drives the running coroutine by hand, null if a task or nobody does. */
    public @Nullable Object drive() {
        return drive;
    }

    /** Who drives the running coroutine from now on. */
    public void setDrive(@Nullable Object driver) {
        drive = driver;
    }

    /** Where the thread stands, to come back to after another stack of calls ran on it. */
    public Place place() {
        return new Place(depth, handled, frame());
    }

    /** Goes back to where it stood. */
    public void restore(Place place) {
        depth = place.depth;
        handled = place.handled;
        if (place.frame != null) {
            place.frame.inner = null;
        }
        knowBy(place.frame);
    }

    /** An empty stack of calls: what a callback or a task's first step begins with. */
    public void clear() {
        depth = 0;
        handled = null;
        anchor = null;
    }

    /** Where a thread stands in its calls. */
    public record Place(int depth, @Nullable PyException handled, @Nullable PyFrame frame) {}
}
