package dev.loopscope.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written: variable-length numbers (seven bits a byte, least significant first) and UTF-8 texts. */
final class WireOutput {
    private byte[] bytes = new byte[1024];
    private int size;

    void u8(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void unsigned(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number that may be negative, zigzag: 0, -1, 1, -2 become 0, 1, 2, 3. */
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        raw(utf8, utf8.length);
    }

    void append(WireOutput other) {
        raw(other.bytes, other.size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void raw(byte[] source, int length) {
        ensure(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
