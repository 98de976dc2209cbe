package dev.loopscope.script.object;

/** Bytes that do not change. */
public final class PyBytes extends PyObject {
    private final byte[] value;

    /** These bytes, whose array it keeps. */
    public PyBytes(byte[] value) {
        this(Types.BYTES, value);
    }

    /** An instance of a class derived from bytes. */
    public PyBytes(PyType type, byte[] value) {
        super(type);
        this.value = value;
    }

    /** The bytes, not to be changed. */
    public byte[] value() {
        return value;
    }
}
