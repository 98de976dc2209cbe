package dev.loopscope.process;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes being written for {@link ByteReader}, no more of them than a frame holds. */
final class ByteWriter {
    private static final int LONGEST = Frame.LONGEST_BODY - 4096;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteWriter u8(int value) {
        ensure(1);
        out.write(value);
        return this;
    }

    ByteWriter int32(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    ByteWriter int64(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** A text, unit by unit where it is no valid Unicode, which UTF-8 would not keep. */
    ByteWriter text(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return u8(1).bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        return u8(0).bytes(units.array());
    }

    ByteWriter bytes(byte[] bytes) {
        return int32(bytes.length).raw(bytes);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    Frame toFrame(Frame.Type type) {
        return new Frame(type, toBytes());
    }

    private ByteWriter raw(byte[] bytes) {
        ensure(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void ensure(int more) {
        if (out.size() + (long) more > LONGEST) {
            throw new UnsendableValueException(
                    "cannot send more than %d MiB to another process at once".formatted(Frame.LONGEST_BODY >> 20));
        }
    }
}
