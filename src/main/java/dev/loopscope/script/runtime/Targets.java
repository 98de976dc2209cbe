package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.Items;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes that are assigned to. */
final class Targets {
    private Targets() {}

    /** A variable of the frame. */
    static final class Local extends Target {
        private final int slot;
        private final String name;

        Local(Span span, int slot, String name) {
            super(span);
            this.slot = slot;
            this.name = name;
        }

        @Override
        void assign(Frame frame, Object value) {
            frame.slots[slot] = value;
        }

        @Override
        void delete(Frame frame) {
            if (frame.slots[slot] == null) {
                throw ExpressionNode.marked(frame, Names.unboundLocal(name), span);
            }
            frame.slots[slot] = null;
        }
    }

    /** A variable that functions share. */
    static final class Shared extends Target {
        private final int slot;
        private final String name;

        Shared(Span span, int slot, String name) {
            super(span);
            this.slot = slot;
            this.name = name;
        }

        @Override
        void assign(Frame frame, Object value) {
            Names.cell(frame, slot).value = value;
        }

        @Override
        void delete(Frame frame) {
            Cell cell = Names.cell(frame, slot);
            if (cell.value == null) {
                throw ExpressionNode.marked(frame, Names.unboundLocal(name), span);
            }
            cell.value = null;
        }
    }

    /** A name of the module. */
    static final class Global extends Target {
        private final Cell cell;
        private final String name;

        Global(Span span, Cell cell, String name) {
            super(span);
            this.cell = cell;
            this.name = name;
        }

        @Override
        void assign(Frame frame, Object value) {
            cell.value = value;
        }

        @Override
        void delete(Frame frame) {
            if (cell.value == null) {
                throw ExpressionNode.marked(frame, Names.undefined(name), span);
            }
            cell.value = null;
        }
    }

    /** A name in a class body. */
    static final class InClass extends Target {
        private final String name;

        InClass(Span span, String name) {
            super(span);
            this.name = name;
        }

        @Override
        void assign(Frame frame, Object value) {
            Names.namespace(frame).put(name, value);
        }

        @Override
        void delete(Frame frame) {
            if (Names.namespace(frame).remove(name) == null) {
                throw ExpressionNode.marked(frame, Names.undefined(name), span);
            }
        }
    }

    /** {@code object.name}. */
    static final class OfObject extends Target {
        private final ExpressionNode object;
        private final String name;

        OfObject(Span span, ExpressionNode object, String name) {
            super(span);
            this.object = object;
            this.name = name;
        }

        @Override
        void assign(Frame frame, Object value) {
            assign(frame, object.evaluate(frame), value);
        }

        void assign(Frame frame, Object owner, Object value) {
            try {
                Attributes.set(frame.thread, owner, name, value);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, span);
            }
        }

        @Override
        void delete(Frame frame) {
            Object owner = object.evaluate(frame);
            try {
                Attributes.delete(frame.thread, owner, name);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, span);
            }
        }
    }

    /** {@code container[index]}. */
    static final class OfContainer extends Target {
        private final ExpressionNode container;
        private final ExpressionNode index;

        OfContainer(Span span, ExpressionNode container, ExpressionNode index) {
            super(span);
            this.container = container;
            this.index = index;
        }

        @Override
        void assign(Frame frame, Object value) {
            Object owner = container.evaluate(frame);
            assign(frame, owner, index.evaluate(frame), value);
        }

        void assign(Frame frame, Object owner, Object place, Object value) {
            if (owner instanceof PyList list && place instanceof Long i && i >= 0 && i < list.size()
                    && list.type() == Types.LIST) {
                list.set((int) (long) i, value);
                return;
            }
            try {
                Items.set(frame.thread, owner, place, value);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, span);
            }
        }

        @Override
        void delete(Frame frame) {
            Object owner = container.evaluate(frame);
            Object place = index.evaluate(frame);
            try {
                Items.delete(frame.thread, owner, place);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, span);
            }
        }
    }

    /** {@code a, *b, c}; without a starred one {@code starred} is -1. */
    static final class Unpacked extends Target {
        private final List<Target> targets;
        private final int starred;

        Unpacked(Span span, List<Target> targets, int starred) {
            super(span);
            this.targets = targets;
            this.starred = starred;
        }

        @Override
        void assign(Frame frame, Object value) {
            Object[] items = items(frame, value);
            for (int i = 0; i < items.length; i++) {
                targets.get(i).assign(frame, items[i]);
            }
        }

        private Object[] items(Frame frame, Object value) {
            int wanted = targets.size();
            if (starred < 0 && value instanceof PyTuple tuple && tuple.size() == wanted
                    && tuple.type() == Types.TUPLE) {
                return tuple.items();
            }
            try {
                return starred < 0 ? exactly(frame, value, wanted) : withStar(frame, value);
            } catch (PyError error) {
                throw ExpressionNode.marked(frame, error, span);
            }
        }

        private Object[] exactly(Frame frame, Object value, int wanted) {
            Object iterator = iterator(frame, value);
            Object[] items = new Object[wanted];
            for (int i = 0; i < wanted; i++) {
                Object item = Iteration.next(frame.thread, iterator);
                if (item == null) {
                    throw Raise.valueError("not enough values to unpack (expected %d, got %d)", wanted, i);
                }
                items[i] = item;
            }
            if (Iteration.next(frame.thread, iterator) != null) {
                throw Raise.valueError("too many values to unpack (expected %d)", wanted);
            }
            return items;
        }

        private static Object iterator(Frame frame, Object value) {
            try {
                return Iteration.of(frame.thread, value);
            } catch (PyError error) {
                if (Types.of(value).lookup("__iter__") == null) {
                    throw Raise.typeError("cannot unpack non-iterable %s object", Types.of(value).name());
                }
                throw error;
            }
        }

        private Object[] withStar(Frame frame, Object value) {
            Object[] all = Iteration.toArray(frame.thread, iterator(frame, value));
            int fixed = targets.size() - 1;
            if (all.length < fixed) {
                throw Raise.valueError("not enough values to unpack (expected at least %d, got %d)", fixed, all.length);
            }
            int after = fixed - starred;
            List<Object> items = new ArrayList<>(Arrays.asList(all).subList(0, starred));
            items.add(PyList.of(Arrays.copyOfRange(all, starred, all.length - after)));
            items.addAll(Arrays.asList(all).subList(all.length - after, all.length));
            return items.toArray();
        }

        @Override
        void delete(Frame frame) {
            targets.forEach(target -> target.delete(frame));
        }
    }
}
