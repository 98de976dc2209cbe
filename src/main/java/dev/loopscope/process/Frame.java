package dev.loopscope.process;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * One message on a worker's pipe: a mark, the type of the message, the length of its body, the body. The mark tells a
 * frame from other bytes that a program may have written.
 */
record Frame(Type type, byte[] body) {
    /** What a frame says, and who says it. */
    enum Type {
        /** Worker: it lives. */
        HELLO,
        /** Parent: the clock and the program's listing. */
        WELCOME,
        /** Parent: a call to run. */
        CALL,
        /** Worker: a batch of its trace. */
        EVENTS,
        /** Worker: a call's result. */
        RETURNED,
        /** Worker: a call's exception. */
        RAISED,
        /** Parent: a program to run. */
        PROGRAM,
        /** Parent: the program is to end, as Ctrl-C says it. */
        INTERRUPT,
        /** Runner: the program became idle, or busy again. */
        ACTIVITY,
        /** Runner: how the program ended. */
        ENDED,
        /** Worker: a question that its call has. */
        ASKED,
        /** Parent: the answer. */
        ANSWERED,
        /** Parent: the program is to stop, or to go on. */
        PACE
    }

    /** Longest body: what a worker's small heap can hold twice. */
    static final int LONGEST_BODY = 16 << 20;

    private static final int MARK = 0x4C_6F_6F_70;
    private static final int HEADER = 2 * Integer.BYTES + 1;

    /** The frame as it travels. */
    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + body.length).putInt(MARK).put((byte) type.ordinal()).putInt(body.length)
                .put(body).array();
    }

    /** The next frame, or null where the stream ends before one. */
    static @Nullable Frame readFrom(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(HEADER);
        if (bytes.length == 0) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER) {
            throw new EOFException("the pipe ended in the middle of a frame");
        }
        if (header.getInt() != MARK) {
            throw new MalformedFrameException("bytes that are no frame on the pipe");
        }
        int type = header.get();
        int length = header.getInt();
        if (type < 0 || type >= Type.values().length || length < 0 || length > LONGEST_BODY) {
            throw new MalformedFrameException("a frame of type %d and length %d on the pipe".formatted(type, length));
        }
        byte[] body = new byte[length];
        new DataInputStream(in).readFully(body);
        return new Frame(Type.values()[type], body);
    }
}
