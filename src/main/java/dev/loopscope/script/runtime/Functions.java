package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Span;

/** The nodes that make functions and classes. */
final class Functions {
    private Functions() {}

    /** Where the cells that a function closes over are found in the frame around it. */
    static Cell[] closure(Frame frame, int[] slots) {
        Cell[] cells = new Cell[slots.length];
        for (int i = 0; i < slots.length; i++) {
            cells[i] = Names.cell(frame, slots[i]);
        }
        return cells;
    }

    /** What a definition evaluates when it is run. */
    record Head(List<ExpressionNode> defaults, List<String> keywordNames, List<ExpressionNode> keywordDefaults,
            List<String> annotated, List<ExpressionNode> annotations, Object documentation) {}

    /** A {@code def} or {@code lambda}. */
    static final class Definition extends ExpressionNode {
        private final Code code;
        private final int[] closure;
        private final Head head;

        Definition(Span span, Code code, int[] closure, Head head) {
            super(span);
            this.code = code;
            this.closure = closure;
            this.head = head;
        }

        @Override
        Object evaluate(Frame frame) {
            Object[] defaults = new Object[head.defaults.size()];
            for (int i = 0; i < defaults.length; i++) {
                defaults[i] = head.defaults.get(i).evaluate(frame);
            }
            return new ScriptFunction(code, frame.globals, Functions.closure(frame, closure), frame.classCell, defaults,
                    dict(frame, head.keywordNames, head.keywordDefaults), head.documentation,
                    dict(frame, head.annotated, head.annotations));
        }

        private static @Nullable PyDict dict(Frame frame, List<String> names, List<ExpressionNode> values) {
            if (names.isEmpty()) {
                return null;
            }
            PyDict dict = new PyDict();
            for (int i = 0; i < names.size(); i++) {
                dict.put(names.get(i), values.get(i).evaluate(frame));
            }
            return dict;
        }
    }

    /** {@code decorator(value)}. */
    static final class Decorated extends ExpressionNode {
        private final ExpressionNode decorator;
        private final ExpressionNode value;

        Decorated(ExpressionNode decorator, ExpressionNode value) {
            super(decorator.span);
            this.decorator = decorator;
            this.value = value;
        }

        @Override
        Object evaluate(Frame frame) {
            Object callee = decorator.evaluate(frame);
            Object decorated = value.evaluate(frame);
            try {
                return Calls.callable(callee).call1(frame.thread, decorated);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    /** A generator expression: a function of its first iterable, called at once. */
    static final class GeneratorExpression extends ExpressionNode {
        private final Code code;
        private final int[] closure;
        private final ExpressionNode iterable;
        private final boolean asyncIterable;

        GeneratorExpression(Span span, Code code, int[] closure, ExpressionNode iterable, boolean asyncIterable) {
            super(span);
            this.code = code;
            this.closure = closure;
            this.iterable = iterable;
            this.asyncIterable = asyncIterable;
        }

        @Override
        Object evaluate(Frame frame) {
            Object iterator = asyncIterable ? Awaiting.begin(frame, iterable) : Loops.begin(frame, iterable);
            ScriptFunction function = new ScriptFunction(code, frame.globals, Functions.closure(frame, closure),
                    frame.classCell, PyCallable.NO_ARGUMENTS, null, PyNone.NONE, null);
            return function.call1(frame.thread, iterator);
        }
    }

    /** {@code class name(bases, keywords): body}. */
    static final class ClassDefinition extends ExpressionNode {
        private final Code code;
        private final int[] closure;
        private final List<ExpressionNode> bases;
        private final List<@Nullable String> names;
        private final List<ExpressionNode> keywords;
        private final Object documentation;

        ClassDefinition(Span span, Code code, int[] closure, List<ExpressionNode> bases, List<@Nullable String> names,
                List<ExpressionNode> keywords, Object documentation) {
            super(span);
            this.code = code;
            this.closure = closure;
            this.bases = bases;
            this.names = names;
            this.keywords = keywords;
            this.documentation = documentation;
        }

        @Override
        Object evaluate(Frame frame) {
            List<Object> evaluatedBases = new ArrayList<>();
            for (ExpressionNode base : bases) {
                if (base instanceof Displays.Star star) {
                    evaluatedBases.addAll(List.of(star.items(frame,
                            () -> dev.loopscope.script.object.Raise
                                    .typeError("Value after * must be an iterable, not %s", "%s"))));
                } else {
                    evaluatedBases.add(base.evaluate(frame));
                }
            }
            Map<String, Object> given = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                given.put(String.valueOf(names.get(i)), keywords.get(i).evaluate(frame));
            }
            try {
                return create(frame, evaluatedBases, given);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private Object create(Frame frame, List<Object> evaluatedBases, Map<String, Object> given) {
            Classes classes = new Classes(frame.thread, code.name(), evaluatedBases, given);
            LinkedHashMap<String, Object> namespace = classes.namespace();
            namespace.put("__module__", String.valueOf(frame.globals.get("__name__")));
            namespace.put("__qualname__", code.qualifiedName());
            if (documentation != PyNone.NONE) {
                namespace.put("__doc__", documentation);
            }
            Cell classCell = new Cell(null);
            runBody(frame, namespace, classCell);
            namespace.put("__classcell__", classCell);
            return classes.make(namespace);
        }

        private void runBody(Frame frame, Map<String, Object> namespace, Cell classCell) {
            @Nullable
            Object[] slots = new Object[code.slotCount()];
            Cell[] cells = Functions.closure(frame, closure);
            System.arraycopy(cells, 0, slots, code.firstFree, cells.length);
            Frame body = new Frame(code, slots, frame.globals, frame.thread);
            body.namespace = namespace;
            body.classCell = classCell;
            ScriptFunction.evaluate(frame.thread, body, frame);
        }
    }
}
