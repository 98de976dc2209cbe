package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Span;

/** One frame of the way that an exception took, and the rest of it towards where it was raised. */
public final class PyTraceback extends PyObject {
    private final PyFrame frame;
    private final Span span;
    private final @Nullable PyTraceback next;

    /**
     * @param frame the frame
     * @param span the piece of the text that it was in
     * @param next the frame that this one called, null for the innermost
     */
    public PyTraceback(PyFrame frame, Span span, @Nullable PyTraceback next) {
        super(Types.TRACEBACK);
        this.frame = frame;
        this.span = span;
        this.next = next;
    }

    /** {@code tb_frame}. */
    public PyFrame frame() {
        return frame;
    }

    /** The code that the frame ran. */
    public CodePlace code() {
        return frame.place();
    }

    /** The piece of the text that it was in. */
    public Span span() {
        return span;
    }

    /** {@code tb_next}. */
    public @Nullable PyTraceback next() {
        return next;
    }
}
