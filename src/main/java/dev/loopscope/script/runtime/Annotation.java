package dev.loopscope.script.runtime;

import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.syntax.Span;

/** {@code name: annotation} in a module or class: noted in {@code __annotations__}. */
final class Annotation extends StatementNode {
    private static final String ANNOTATIONS = "__annotations__";

    private final String name;
    private final ExpressionNode value;

    Annotation(Span span, String name, ExpressionNode value) {
        super(span);
        this.name = name;
        this.value = value;
    }

    @Override
    int execute(Frame frame) {
        frame.enter(this);
        annotations(frame).put(name, value.evaluate(frame));
        return NORMAL;
    }

    private static PyDict annotations(Frame frame) {
        Object known = frame.namespace == null ? frame.globals.get(ANNOTATIONS) : frame.namespace.get(ANNOTATIONS);
        if (known instanceof PyDict dict) {
            return dict;
        }
        PyDict made = new PyDict();
        if (frame.namespace == null) {
            frame.globals.put(ANNOTATIONS, made);
        } else {
            frame.namespace.put(ANNOTATIONS, made);
        }
        return made;
    }
}
