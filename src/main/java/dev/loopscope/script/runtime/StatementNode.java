package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyError;
import dev.loopscope.script.syntax.Span;

/** A node that does something. */
abstract class StatementNode {
    /** What comes next is the following statement. */
    static final int NORMAL = 0;
    /** The innermost loop ends. */
    static final int BREAK = 1;
    /** The innermost loop goes on with its next round. */
    static final int CONTINUE = 2;
    /** The function ends with the frame's value. */
    static final int RETURN = 3;
    /** The generator hands out the frame's value and comes back to this statement when it is resumed. */
    static final int YIELD = 4;

    final Span span;

    StatementNode(Span span) {
        this.span = span;
    }

    /** Runs it and says what comes next. */
    abstract int execute(Frame frame);

    final PyError marked(Frame frame, PyError error) {
        return ExpressionNode.marked(frame, error, span);
    }
}
