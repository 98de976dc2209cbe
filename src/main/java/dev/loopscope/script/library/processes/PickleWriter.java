package dev.loopscope.script.library.processes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyByteArray;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyMethod;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyRange;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** Writes an object of the program, and all that belongs to it, as bytes for {@link PickleReader} in another process. */
public final class PickleWriter {
    private final PyThread thread;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> known = new IdentityHashMap<>();
    private int depth;

    private PickleWriter(PyThread thread) {
        this.thread = thread;
    }

    /**
     * The object as bytes.
     *
     * @throws dev.loopscope.script.object.PyError as Python's pickle for what cannot be sent
     */
    public static byte[] write(PyThread thread, Object object) {
        PickleWriter writer = new PickleWriter(thread);
        try {
            writer.write(object);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do not fail", e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(Object object) throws IOException {
        if (++depth > PickleTag.DEEPEST) {
            throw Raise.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded while pickling an object");
        }
        switch (object) {
            case PyNone constant -> tag(constant == PyNone.NONE
                    ? PickleTag.NONE
                    : constant == PyNone.ELLIPSIS ? PickleTag.ELLIPSIS : PickleTag.NOT_IMPLEMENTED);
            case Boolean truth -> tag(truth ? PickleTag.TRUE : PickleTag.FALSE);
            case Long number -> {
                tag(PickleTag.INT);
                out.writeLong(number);
            }
            case BigInteger number -> bytes(PickleTag.BIG_INT, number.toByteArray());
            case Double number -> {
                tag(PickleTag.FLOAT);
                out.writeDouble(number);
            }
            case String text -> text(PickleTag.STR, text);
            case PyObject other -> {
                if (!writeKnown(other)) {
                    writeObject(other);
                }
            }
            default -> throw cannot(object);
        }
        depth--;
    }

    private boolean writeKnown(PyObject object) throws IOException {
        Integer place = known.get(object);
        if (place == null) {
            return false;
        }
        tag(PickleTag.KNOWN);
        out.writeInt(place);
        return true;
    }

    /** The reader numbers what it makes in the same order. */
    private void remember(Object object) {
        known.put(object, known.size());
    }

    private void writeObject(PyObject object) throws IOException {
        switch (object) {
            case PyType type -> new PickleNames(thread).writeGlobal(this, type, type.module(), type.qualifiedName());
            case PyFunction function ->
                new PickleNames(thread).writeGlobal(this, function, function.module(), function.qualifiedName());
            case Builtin function -> writeBuiltin(function);
            case PyMethod method -> writePart(method.self(), new PickleNames(thread).nameOf(method));
            case PyBytes data when data.type() == Types.BYTES -> bytes(PickleTag.BYTES, data.value());
            case PyByteArray data when data.type() == Types.BYTEARRAY -> {
                bytes(PickleTag.BYTEARRAY, data.toBytes());
                remember(data);
            }
            case PyRange range -> {
                tag(PickleTag.RANGE);
                out.writeLong(range.start());
                out.writeLong(range.stop());
                out.writeLong(range.step());
            }
            default -> writeState(object);
        }
    }

    private void writeBuiltin(Builtin function) throws IOException {
        PyType owner = function.owner();
        if (owner != null) {
            writePart(owner, function.name());
        } else {
            new PickleNames(thread).writeGlobal(this, function, function.module(), function.name());
        }
    }

    private void writePart(Object whole, String name) throws IOException {
        tag(PickleTag.PART);
        write(whole);
        text(name);
    }

    private void writeState(PyObject object) throws IOException {
        PickleReduction reduction = PickleReduction.of(thread, object);
        if (reduction != null) {
            write(PickleTag.REDUCED, reduction.function(), reduction.arguments());
            remember(object);
            write(reduction.state());
            return;
        }
        switch (object) {
            case PyException exception -> {
                write(PickleTag.EXCEPTION, exception.type(), exception.arguments());
                remember(exception);
                writeAttributes(exception);
            }
            case PyList list when list.type() == Types.LIST -> writeItems(PickleTag.LIST, list, list.toArray());
            case PyDict dict when dict.type() == Types.DICT -> writeDict(dict);
            case PySet set when set.type() == Types.SET -> writeItems(PickleTag.SET, set, set.toArray());
            case PySet set when set.type() == Types.FROZENSET -> writeFrozen(PickleTag.FROZENSET, set, set.toArray());
            case PyTuple tuple when tuple.type() == Types.TUPLE -> writeFrozen(PickleTag.TUPLE, tuple, tuple.items());
            case PyBoxed boxed -> writeBoxed(boxed, boxed.value());
            case PyList list -> writeBoxed(list, PyList.of(list.toArray()));
            case PyTuple tuple -> writeBoxed(tuple, PyTuple.of(tuple.items()));
            case PyDict dict -> writeBoxed(dict, plain(dict));
            case PySet set -> writeBoxed(set, PyList.of(set.toArray()));
            default -> writeInstance(object);
        }
    }

    private static PyDict plain(PyDict dict) {
        PyDict copy = new PyDict();
        copy.putAll(dict);
        return copy;
    }

    private void writeItems(PickleTag kind, Object whole, Object[] items) throws IOException {
        tag(kind);
        remember(whole);
        writeAll(items);
    }

    /** What cannot contain itself but through something else; it is known when it is complete. */
    private void writeFrozen(PickleTag kind, Object whole, Object[] items) throws IOException {
        tag(kind);
        writeAll(items);
        remember(whole);
    }

    private void writeAll(Object[] items) throws IOException {
        out.writeInt(items.length);
        for (Object item : items) {
            write(item);
        }
    }

    private void writeDict(PyDict dict) throws IOException {
        tag(PickleTag.DICT);
        remember(dict);
        Object[] keys = dict.keyArray();
        out.writeInt(keys.length);
        for (Object key : keys) {
            write(key);
            write(java.util.Objects.requireNonNull(dict.get(key)));
        }
    }

    private void writeBoxed(PyObject object, Object plain) throws IOException {
        write(PickleTag.BOXED, object.type(), plain);
        remember(object);
        writeAttributes(object);
    }

    private void writeInstance(PyObject object) throws IOException {
        if (object.type().layout() != Types.OBJECT) {
            throw cannot(object);
        }
        tag(PickleTag.INSTANCE);
        write(object.type());
        remember(object);
        write(PickleReduction.stateOf(thread, object));
    }

    private void writeAttributes(PyObject object) throws IOException {
        PyDict attributes = new PyDict();
        for (String name : object.ownNames()) {
            Object value = object.own(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        write(attributes);
    }

    private static dev.loopscope.script.object.PyError cannot(Object object) {
        return Raise.typeError("cannot pickle '%s' object", Types.of(object).fullName());
    }

    private void write(PickleTag kind, Object first, Object second) throws IOException {
        tag(kind);
        write(first);
        write(second);
    }

    void global(String module, String name) throws IOException {
        tag(PickleTag.GLOBAL);
        text(module);
        text(name);
    }

    private void text(PickleTag kind, String text) throws IOException {
        tag(kind);
        text(text);
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean valid = new String(utf8, StandardCharsets.UTF_8).equals(text);
        out.writeBoolean(valid);
        if (!valid) {
            out.writeInt(text.length());
            out.writeChars(text);
            return;
        }
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private void bytes(PickleTag kind, byte[] data) throws IOException {
        tag(kind);
        out.writeInt(data.length);
        out.write(data);
    }

    private void tag(PickleTag kind) throws IOException {
        out.writeByte(kind.ordinal());
    }
}
