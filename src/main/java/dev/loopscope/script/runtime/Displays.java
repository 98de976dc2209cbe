package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PySlice;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Conversion;
import dev.loopscope.script.syntax.Span;

/** The nodes that write values down: constants, displays, f-strings, slices. */
final class Displays {
    private Displays() {}

    /** A value that is always the same. */
    static final class Constant extends ExpressionNode {
        final Object value;

        Constant(Span span, Object value) {
            super(span);
            this.value = value;
        }

        @Override
        Object evaluate(Frame frame) {
            return value;
        }
    }

    /** {@code *value} in a display or a call. */
    static final class Star extends ExpressionNode {
        private final ExpressionNode value;

        Star(Span span, ExpressionNode value) {
            super(span);
            this.value = value;
        }

        @Override
        Object evaluate(Frame frame) {
            throw new IllegalStateException("a starred expression has many values");
        }

        Object[] items(Frame frame, Supplier<PyError> notIterable) {
            Object iterable = value.evaluate(frame);
            try {
                return Iteration.toArray(frame.thread, iterable);
            } catch (PyError error) {
                if (Types.of(iterable).lookup("__iter__") == null && Types.of(iterable).lookup("__getitem__") == null) {
                    String rule = String.valueOf(notIterable.get().exception().arguments().get(0));
                    throw marked(frame, Raise.typeError("%s", rule.replace("%s", Types.of(iterable).name())));
                }
                throw marked(frame, error);
            }
        }
    }

    /** What a display of elements makes. */
    enum Kind {
        TUPLE, LIST, SET
    }

    /** {@code (a, b)}, {@code [a, b]}, {@code {a, b}}. */
    static final class Elements extends ExpressionNode {
        /** From so many constants on CPython keeps a set of them. */
        private static final int FEWEST_KEPT = 3;

        private final Kind kind;
        private final ExpressionNode[] elements;
        private final boolean starred;
        /** What a display of constants copies, null if it is made of its elements one by one. */
        private final @Nullable PySet constants;

        Elements(Span span, Kind kind, List<ExpressionNode> elements) {
            super(span);
            this.kind = kind;
            this.elements = elements.toArray(ExpressionNode[]::new);
            this.starred = elements.stream().anyMatch(Star.class::isInstance);
            this.constants = kind == Kind.SET ? constants(elements) : null;
        }

        private static @Nullable PySet constants(List<ExpressionNode> elements) {
            return elements.size() < FEWEST_KEPT || !elements.stream().allMatch(Constant.class::isInstance)
                    ? null
                    : PySet.ofConstants(elements.stream().map(element -> ((Constant) element).value).toArray());
        }

        @Override
        Object evaluate(Frame frame) {
            if (constants != null) {
                PySet copy = new PySet();
                copy.addAll(constants);
                return copy;
            }
            Object[] values = starred ? spread(frame) : plain(frame);
            return switch (kind) {
                case TUPLE -> PyTuple.of(values);
                case LIST -> PyList.of(values);
                case SET -> set(frame, values);
            };
        }

        private Object[] plain(Frame frame) {
            Object[] values = new Object[elements.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = elements[i].evaluate(frame);
            }
            return values;
        }

        private Object[] spread(Frame frame) {
            List<Object> values = new ArrayList<>();
            for (ExpressionNode element : elements) {
                if (element instanceof Star star) {
                    values.addAll(List.of(star.items(frame,
                            () -> Raise.typeError("Value after * must be an iterable, not %s", "%s"))));
                } else {
                    values.add(element.evaluate(frame));
                }
            }
            return values.toArray();
        }

        private Object set(Frame frame, Object[] values) {
            PySet set = new PySet();
            try {
                for (Object value : values) {
                    set.add(value);
                }
            } catch (PyError error) {
                throw marked(frame, error);
            }
            return set;
        }
    }

    /** {@code {key: value, **more}}; a null key stands for {@code **}. */
    static final class Dict extends ExpressionNode {
        private final List<@Nullable ExpressionNode> keys;
        private final List<ExpressionNode> values;

        Dict(Span span, List<@Nullable ExpressionNode> keys, List<ExpressionNode> values) {
            super(span);
            this.keys = keys;
            this.values = values;
        }

        @Override
        Object evaluate(Frame frame) {
            PyDict dict = new PyDict();
            for (int i = 0; i < values.size(); i++) {
                ExpressionNode key = keys.get(i);
                if (key == null) {
                    spread(frame, dict, values.get(i).evaluate(frame));
                } else {
                    Object evaluated = key.evaluate(frame);
                    put(frame, dict, evaluated, values.get(i).evaluate(frame));
                }
            }
            return dict;
        }

        private void put(Frame frame, PyDict dict, Object key, Object value) {
            try {
                dict.put(key, value);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private void spread(Frame frame, PyDict dict, Object mapping) {
            if (mapping instanceof PyDict other) {
                dict.putAll(other);
                return;
            }
            if (Types.of(mapping).lookup("keys") == null) {
                throw marked(frame, Raise.typeError("'%s' object is not a mapping", Types.of(mapping).name()));
            }
            dict.putAll((PyDict) Types.DICT.call1(frame.thread, mapping));
        }
    }

    /** An f-string. */
    static final class Joined extends ExpressionNode {
        private final List<ExpressionNode> parts;

        Joined(Span span, List<ExpressionNode> parts) {
            super(span);
            this.parts = parts;
        }

        @Override
        Object evaluate(Frame frame) {
            StringBuilder text = new StringBuilder();
            for (ExpressionNode part : parts) {
                text.append((String) part.evaluate(frame));
            }
            return text.toString();
        }
    }

    /** {@code {value!conversion:spec}} in an f-string. */
    static final class Formatted extends ExpressionNode {
        private final ExpressionNode value;
        private final Conversion conversion;
        private final @Nullable ExpressionNode spec;

        Formatted(Span span, ExpressionNode value, Conversion conversion, @Nullable ExpressionNode spec) {
            super(span);
            this.value = value;
            this.conversion = conversion;
            this.spec = spec;
        }

        @Override
        Object evaluate(Frame frame) {
            Object plain = value.evaluate(frame);
            try {
                Object converted = switch (conversion) {
                    case NONE -> plain;
                    case STR -> Texts.str(frame.thread, plain);
                    case REPR -> Texts.repr(frame.thread, plain);
                    case ASCII -> Texts.ascii(frame.thread, plain);
                };
                if (spec == null && converted instanceof String text) {
                    return text;
                }
                return Texts.format(frame.thread, converted, spec == null ? "" : (String) spec.evaluate(frame));
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    /** {@code lower:upper:step}. */
    static final class Slice extends ExpressionNode {
        private final @Nullable ExpressionNode lower;
        private final @Nullable ExpressionNode upper;
        private final @Nullable ExpressionNode step;

        Slice(Span span, @Nullable ExpressionNode lower, @Nullable ExpressionNode upper,
                @Nullable ExpressionNode step) {
            super(span);
            this.lower = lower;
            this.upper = upper;
            this.step = step;
        }

        @Override
        Object evaluate(Frame frame) {
            Object first = value(frame, lower);
            Object last = value(frame, upper);
            return new PySlice(first, last, value(frame, step));
        }

        private static Object value(Frame frame, @Nullable ExpressionNode node) {
            return node == null ? PyNone.NONE : node.evaluate(frame);
        }
    }
}
