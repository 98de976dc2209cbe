package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;

/**
 * The frame of a generator, which runs from one yield to the next.
 *
 * <p>States: CREATED → RUNNING ⇄ SUSPENDED, RUNNING → DONE. Guarded by the interpreter's lock.
 */
final class Suspendable {
    private enum State {
        CREATED, RUNNING, SUSPENDED, DONE
    }

    private final Frame frame;
    private final String kind;
    private State state = State.CREATED;
    private Object returned = PyNone.NONE;

    Suspendable(Frame frame, String kind) {
        this.frame = frame;
        this.kind = kind;
    }

    Frame frame() {
        return frame;
    }

    boolean hasBegun() {
        return state != State.CREATED;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    Object returned() {
        return returned;
    }

    Object takeReturned() {
        Object value = returned;
        returned = PyNone.NONE;
        return value;
    }

    /** It never runs any more. */
    void end() {
        state = State.DONE;
    }

    /** Something was thrown in before the first statement, from where it leaves. */
    PyError refuse(PyError error) {
        end();
        return ExpressionNode.marked(frame, error, frame.code.head());
    }

    /** Goes on until the next yield; null when the body returns. */
    @Nullable
    Object resume(PyThread thread, @Nullable Object sent, @Nullable PyError thrown) {
        if (state == State.RUNNING) {
            throw Raise.valueError("%s already executing", kind);
        }
        frame.sent = sent == null ? PyNone.NONE : sent;
        frame.thrown = thrown;
        if (frame.thread != thread) {
            frame.thread = thread;
        }
        Frame caller = Frame.of(thread);
        frame.back = caller;
        thread.enterCall(frame, caller);
        state = State.RUNNING;
        int next = StatementNode.RETURN;
        frame.value = null;
        try {
            next = frame.code.body.execute(frame);
        } catch (StackOverflowError tooDeep) {
            throw ScriptFunction.recursionError();
        } finally {
            state = next == StatementNode.YIELD ? State.SUSPENDED : State.DONE;
            frame.thread.leaveCall(frame, caller);
            frame.back = null;
        }
        Object value = frame.value;
        frame.value = null;
        if (next == StatementNode.YIELD) {
            return value;
        }
        returned = value == null ? PyNone.NONE : value;
        return null;
    }
}
