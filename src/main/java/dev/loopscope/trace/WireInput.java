package dev.loopscope.trace;

import java.nio.charset.StandardCharsets;

/** Bytes being read, as {@link WireOutput} wrote them. Every step checks what is left. */
final class WireInput {
    private final byte[] bytes;
    private int at;

    WireInput(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int u8() {
        if (at >= bytes.length) {
            throw new MalformedTraceException("batch ends in the middle of a value, at byte " + at);
        }
        return bytes[at++] & 0xFF;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedTraceException("number longer than ten bytes before byte " + at);
    }

    long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** A count or an index, which must fit what is left or what is known. */
    int count(int limit, String what) {
        long value = unsigned();
        if (value < 0 || value > limit) {
            throw new MalformedTraceException("%s is %d, at most %d is possible here".formatted(what, value, limit));
        }
        return (int) value;
    }

    String text() {
        int length = count(bytes.length, "length of a text");
        if (length > left()) {
            throw new MalformedTraceException(
                    "a text of %d bytes begins %d bytes before the end".formatted(length, left()));
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    int left() {
        return bytes.length - at;
    }
}
