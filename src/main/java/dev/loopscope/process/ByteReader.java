package dev.loopscope.process;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes being read as {@link ByteWriter} wrote them. Whatever they are, the answer is a value or an exception. */
final class ByteReader {
    private final ByteBuffer in;

    ByteReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    int u8() {
        need(1);
        return in.get() & 0xFF;
    }

    int int32() {
        need(Integer.BYTES);
        return in.getInt();
    }

    long int64() {
        need(Long.BYTES);
        return in.getLong();
    }

    /** How many items follow, none of which is shorter than a byte. */
    int count() {
        int count = int32();
        need(count);
        return count;
    }

    String text() {
        boolean valid = u8() == 1;
        byte[] bytes = bytes();
        return valid
                ? new String(bytes, StandardCharsets.UTF_8)
                : ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    byte[] bytes() {
        byte[] bytes = new byte[count()];
        in.get(bytes);
        return bytes;
    }

    byte[] rest() {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return bytes;
    }

    /** Says that nothing should be left. */
    void end() {
        if (in.hasRemaining()) {
            throw new MalformedFrameException(in.remaining() + " bytes too many in a frame");
        }
    }

    private void need(int bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new MalformedFrameException("%d bytes expected in a frame, %d left".formatted(bytes, in.remaining()));
        }
    }
}
