package dev.loopscope.script.object;

import java.util.Arrays;

/** Bytes that can be changed. */
public final class PyByteArray extends PyObject {
    private byte[] bytes;
    private int size;

    /** These bytes, whose array it keeps. */
    public PyByteArray(byte[] bytes) {
        this(Types.BYTEARRAY, bytes);
    }

    /** An instance of bytearray or of a class derived from it. */
    public PyByteArray(PyType type, byte[] bytes) {
        super(type);
        this.bytes = bytes;
        this.size = bytes.length;
    }

    /** How many bytes it has. */
    public int size() {
        return size;
    }

    /** One byte as it is in Python, {@code 0 <= index < size}. */
    public int get(int index) {
        return bytes[index] & 0xFF;
    }

    /** Changes one byte, {@code 0 <= index < size}. */
    public void set(int index, int value) {
        bytes[index] = (byte) value;
    }

    /** Adds a byte at the end. */
    public void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(8, size * 2));
        }
        bytes[size++] = (byte) value;
    }

    /** A copy of its bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Replaces the bytes from {@code from} to before {@code to} by others. */
    public void replace(int from, int to, byte[] others) {
        byte[] changed = new byte[size - (to - from) + others.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(others, 0, changed, from, others.length);
        System.arraycopy(bytes, to, changed, from + others.length, size - to);
        bytes = changed;
        size = changed.length;
    }
}
