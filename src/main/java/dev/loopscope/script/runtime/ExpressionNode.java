package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyTraceback;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.syntax.Span;

/** A node that gives a value. */
abstract class ExpressionNode {
    final Span span;

    ExpressionNode(Span span) {
        this.span = span;
    }

    abstract Object evaluate(Frame frame);

    /** Whether the value counts as true. */
    boolean test(Frame frame) {
        Object value = evaluate(frame);
        return value instanceof Boolean bool ? bool : truth(frame, value);
    }

    /** Whether {@code value}, which this node gave, counts as true. */
    final boolean truth(Frame frame, Object value) {
        try {
            return Truth.of(frame.thread, value);
        } catch (PyError error) {
            throw marked(frame, error, span);
        }
    }

    /** {@code error}, whose traceback has an entry for this node if it was raised here or below. */
    final PyError marked(Frame frame, PyError error) {
        return marked(frame, error, span);
    }

    static PyError marked(Frame frame, PyError error, Span span) {
        if (error.mark(frame)) {
            error.exception().setTraceback(new PyTraceback(frame, span, error.exception().traceback()));
        }
        return error;
    }
}
