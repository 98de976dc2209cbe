package dev.loopscope.script.runtime;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.syntax.Span;

/** The nodes that read names, each where its value is. */
final class Names {
    private Names() {}

    /** A variable of the frame. */
    static final class Local extends ExpressionNode {
        final int slot;
        private final String name;

        Local(Span span, int slot, String name) {
            super(span);
            this.slot = slot;
            this.name = name;
        }

        @Override
        Object evaluate(Frame frame) {
            Object value = frame.slots[slot];
            if (value == null) {
                throw marked(frame, unboundLocal(name));
            }
            return value;
        }
    }

    /** A variable that functions share. */
    static final class Shared extends ExpressionNode {
        private final int slot;
        private final String name;
        private final boolean free;

        Shared(Span span, int slot, String name, boolean free) {
            super(span);
            this.slot = slot;
            this.name = name;
            this.free = free;
        }

        @Override
        Object evaluate(Frame frame) {
            Object value = cell(frame, slot).value;
            if (value == null) {
                throw marked(frame, free ? unboundFree(name) : unboundLocal(name));
            }
            return value;
        }
    }

    /** A name of the module, or else of the builtins. */
    static final class Global extends ExpressionNode {
        private final Cell cell;
        private final Cell builtin;
        private final String name;

        Global(Span span, Cell cell, Cell builtin, String name) {
            super(span);
            this.cell = cell;
            this.builtin = builtin;
            this.name = name;
        }

        @Override
        Object evaluate(Frame frame) {
            Object value = cell.value;
            if (value == null) {
                value = builtin.value;
                if (value == null) {
                    throw marked(frame, undefined(name));
                }
            }
            return value;
        }
    }

    /** A name in a class body: what the body gave it, or else where the functions around have it. */
    static final class InClass extends ExpressionNode {
        private final String name;
        private final ExpressionNode outside;

        InClass(Span span, String name, ExpressionNode outside) {
            super(span);
            this.name = name;
            this.outside = outside;
        }

        @Override
        Object evaluate(Frame frame) {
            Object value = namespace(frame).get(name);
            return value == null ? outside.evaluate(frame) : value;
        }
    }

    /** {@code __class__} in a method. */
    static final class ClassCell extends ExpressionNode {
        ClassCell(Span span) {
            super(span);
        }

        @Override
        Object evaluate(Frame frame) {
            Object type = classOf(frame);
            if (type == null) {
                throw marked(frame, undefined("__class__"));
            }
            return type;
        }

        static @Nullable Object classOf(Frame frame) {
            Cell cell = frame.classCell;
            return cell == null ? null : cell.value;
        }
    }

    static Cell cell(Frame frame, int slot) {
        return (Cell) Objects.requireNonNull(frame.slots[slot]);
    }

    static Map<String, Object> namespace(Frame frame) {
        return Objects.requireNonNull(frame.namespace);
    }

    static PyError undefined(String name) {
        PyError error = Raise.of(Exceptions.NAME_ERROR, "name '%s' is not defined".formatted(name));
        error.exception().setOwn("name", name);
        return error;
    }

    static PyError unboundLocal(String name) {
        PyError error = Raise.of(Exceptions.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '%s' where it is not associated with a value".formatted(name));
        error.exception().setOwn("name", name);
        return error;
    }

    static PyError unboundFree(String name) {
        PyError error = Raise.of(Exceptions.NAME_ERROR,
                "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                        .formatted(name));
        error.exception().setOwn("name", name);
        return error;
    }
}
