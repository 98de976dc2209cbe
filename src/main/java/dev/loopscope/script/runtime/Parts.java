package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.Items;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Shape;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes that read parts of objects. */
final class Parts {
    private Parts() {}

    /** {@code object.name}. Where the object's own attribute is, is remembered for objects of the same shape. */
    static final class Attribute extends ExpressionNode {
        final ExpressionNode object;
        final String name;
        private long version = -1;
        private @Nullable Shape shape;
        private int index;
        private @Nullable PyModule module;
        private @Nullable Cell cell;

        Attribute(Span span, ExpressionNode object, String name) {
            super(span);
            this.object = object;
            this.name = name;
        }

        @Override
        Object evaluate(Frame frame) {
            Object owner = object.evaluate(frame);
            if (owner instanceof PyObject instance) {
                if (instance.shape() == shape && instance.type().version() == version) {
                    Object value = instance.valueAt(index);
                    if (value != null) {
                        return value;
                    }
                } else if (owner == module && cell != null && cell.value != null) {
                    return cell.value;
                } else {
                    remember(instance);
                }
            }
            try {
                return Attributes.get(frame.thread, owner, name);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private void remember(PyObject instance) {
            if (instance instanceof PyModule known) {
                module = known;
                cell = known.get(name) == null ? null : known.cell(name);
                return;
            }
            PyType type = instance.type();
            Shape known = instance.shape();
            if (known == null || known.index(name) < 0) {
                return;
            }
            boolean simple = !(instance instanceof PyType)
                    && (type.isBuiltin() || type.lookup("__getattribute__") instanceof Builtin);
            Object found = simple ? type.lookup(name) : null;
            if (simple && (found == null || !Attributes.isData(found))) {
                shape = known;
                index = known.index(name);
                version = type.version();
            }
        }
    }

    /** {@code container[index]}. */
    static final class Subscript extends ExpressionNode {
        private final ExpressionNode container;
        private final ExpressionNode index;

        Subscript(Span span, ExpressionNode container, ExpressionNode index) {
            super(span);
            this.container = container;
            this.index = index;
        }

        @Override
        Object evaluate(Frame frame) {
            Object owner = container.evaluate(frame);
            Object place = index.evaluate(frame);
            if (place instanceof Long at && at >= 0) {
                if (owner instanceof PyList list && at < list.size() && list.type() == Types.LIST) {
                    return list.get((int) (long) at);
                }
                if (owner instanceof PyTuple tuple && at < tuple.size() && tuple.type() == Types.TUPLE) {
                    return tuple.get((int) (long) at);
                }
            }
            try {
                if (owner instanceof PyDict dict && dict.type() == Types.DICT) {
                    Object value = dict.get(place);
                    if (value != null) {
                        return value;
                    }
                }
                return Items.get(frame.thread, owner, place);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    /** {@code target := value}. */
    static final class Named extends ExpressionNode {
        private final Target target;
        private final ExpressionNode value;

        Named(Span span, Target target, ExpressionNode value) {
            super(span);
            this.target = target;
            this.value = value;
        }

        @Override
        Object evaluate(Frame frame) {
            Object result = value.evaluate(frame);
            target.assign(frame, result);
            return result;
        }
    }
}
