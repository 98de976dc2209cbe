package dev.loopscope.script.library.processes;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyByteArray;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyRange;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** Reads objects of the program that {@link PickleWriter} wrote in another process. */
public final class PickleReader {
    private final PyThread thread;
    private final DataInputStream in;
    private final List<Object> known = new ArrayList<>();

    private PickleReader(PyThread thread, byte[] bytes) {
        this.thread = thread;
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** The object that was written. */
    public static Object read(PyThread thread, byte[] bytes) {
        try {
            return new PickleReader(thread, bytes).read();
        } catch (IOException e) {
            throw new UncheckedIOException("an object from another process that is cut off", e);
        }
    }

    private Object read() throws IOException {
        return switch (PickleTag.values()[in.readByte()]) {
            case NONE -> PyNone.NONE;
            case ELLIPSIS -> PyNone.ELLIPSIS;
            case NOT_IMPLEMENTED -> PyNone.NOT_IMPLEMENTED;
            case FALSE -> false;
            case TRUE -> true;
            case INT -> in.readLong();
            case BIG_INT -> new BigInteger(bytes());
            case FLOAT -> in.readDouble();
            case STR -> text();
            case BYTES -> new PyBytes(bytes());
            case BYTEARRAY -> remembered(new PyByteArray(bytes()));
            case TUPLE -> remembered(PyTuple.of(items()));
            case LIST -> list();
            case DICT -> dict();
            case SET -> set(remembered(new PySet()));
            case FROZENSET -> remembered(Calls.call(thread, Types.FROZENSET, PyList.of(items())));
            case RANGE -> new PyRange(in.readLong(), in.readLong(), in.readLong());
            case GLOBAL -> global(text(), text());
            case PART -> part();
            case INSTANCE -> instance();
            case BOXED -> boxed((PyType) read(), read());
            case EXCEPTION -> exception((PyType) read(), (PyTuple) read());
            case REDUCED -> reduced(read(), (PyTuple) read());
            case KNOWN -> known.get(in.readInt());
        };
    }

    private <T> T remembered(T object) {
        known.add(object);
        return object;
    }

    private Object[] items() throws IOException {
        Object[] items = new Object[in.readInt()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read();
        }
        return items;
    }

    private Object list() throws IOException {
        PyList list = remembered(new PyList());
        for (int left = in.readInt(); left > 0; left--) {
            list.add(read());
        }
        return list;
    }

    private Object set(PySet set) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            set.add(read());
        }
        return set;
    }

    private Object dict() throws IOException {
        PyDict dict = remembered(new PyDict());
        for (int left = in.readInt(); left > 0; left--) {
            Object key = read();
            dict.put(key, read());
        }
        return dict;
    }

    private Object global(String module, String name) {
        if (module.equals("types") && name.equals(Types.NONE_TYPE.name())) {
            return Types.NONE_TYPE;
        }
        Object found = new PickleNames(thread).find(module, name);
        if (found == null) {
            throw Raise.of(Exceptions.ATTRIBUTE_ERROR,
                    "Can't get attribute '%s' on <module '%s'>".formatted(name, module));
        }
        return found;
    }

    private Object part() throws IOException {
        Object whole = read();
        return Attributes.get(thread, whole, text());
    }

    private Object instance() throws IOException {
        PyObject object = remembered(new PyObject((PyType) read()));
        PickleReduction.restore(thread, object, read());
        return object;
    }

    private Object boxed(PyType type, Object plain) throws IOException {
        Object object = remembered(
                type.maker().make(thread, type, new Object[]{plain}, PyCallable.NO_NAMES));
        fill(object, plain);
        PickleReduction.restore(thread, object, read());
        return object;
    }

    /** A list, dict or set is made empty and filled by its {@code __init__}. */
    private void fill(Object object, Object plain) {
        switch (object) {
            case PyList list -> list.setAll(Iteration.toArray(thread, plain));
            case PyDict dict when plain instanceof PyDict entries && dict.size() == 0 -> dict.putAll(entries);
            case PySet set when set.size() == 0 && set.type().layout() == Types.SET ->
                List.of(Iteration.toArray(thread, plain)).forEach(set::add);
            default -> {
                // complete
            }
        }
    }

    private Object exception(PyType type, PyTuple arguments) throws IOException {
        Object made = remembered(Calls.call(thread, type, arguments.items()));
        PickleReduction.restore(thread, made, read());
        if (made instanceof PyException exception) {
            exception.setArguments(arguments);
        }
        return made;
    }

    private Object reduced(Object function, PyTuple arguments) throws IOException {
        Object made = remembered(Calls.call(thread, function, arguments.items()));
        PickleReduction.restore(thread, made, read());
        return made;
    }

    private String text() throws IOException {
        boolean valid = in.readBoolean();
        int length = in.readInt();
        if (valid) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private byte[] bytes() throws IOException {
        return in.readNBytes(in.readInt());
    }
}
