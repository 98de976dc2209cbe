package dev.loopscope.process;

import java.util.ArrayList;
import java.util.List;

/** What parent and worker say to each other. */
sealed interface Message {
    /** The worker lives; {@code nanos} is its JVM's clock. */
    record Hello(long process, long thread, long nanos) implements Message {}

    /**
     * The answer to {@link Hello}: the parent's JVM clock and its machine's, read together, the number after which the
     * worker numbers what it makes, and the files of the program's listing.
     */
    record Welcome(long nanos, long machineNanos, long lastId, List<String> files) implements Message {}

    /** Run this method; {@code arguments} is a packed list that begins with what the method is bound to. */
    record Request(long call, String type, String method, String descriptor, byte[] arguments) implements Message {}

    /** A batch of the worker's trace. */
    record Events(byte[] batch) implements Message {}

    /** A call ended with this packed value at {@code nanos} on the machine's clock. */
    record Returned(long call, long nanos, byte[] value) implements Message {}

    /** A call ended with this exception at {@code nanos} on the machine's clock. */
    record Raised(long call, long nanos, RemoteError error) implements Message {}

    /** The message as a frame. */
    default Frame toFrame() {
        ByteWriter out = new ByteWriter();
        return switch (this) {
            case Hello m -> {
                out.int64(m.process);
                out.int64(m.thread);
                out.int64(m.nanos);
                yield out.toFrame(Frame.Type.HELLO);
            }
            case Welcome m -> {
                out.int64(m.nanos);
                out.int64(m.machineNanos);
                out.int64(m.lastId);
                out.int32(m.files.size());
                m.files.forEach(out::text);
                yield out.toFrame(Frame.Type.WELCOME);
            }
            case Request m -> {
                out.int64(m.call);
                out.text(m.type);
                out.text(m.method);
                out.text(m.descriptor);
                out.bytes(m.arguments);
                yield out.toFrame(Frame.Type.CALL);
            }
            case Events m -> new Frame(Frame.Type.EVENTS, m.batch);
            case Returned m -> {
                out.int64(m.call);
                out.int64(m.nanos);
                out.bytes(m.value);
                yield out.toFrame(Frame.Type.RETURNED);
            }
            case Raised m -> {
                out.int64(m.call);
                out.int64(m.nanos);
                out.text(m.error.type());
                out.text(m.error.message());
                out.text(m.error.traceback());
                yield out.toFrame(Frame.Type.RAISED);
            }
        };
    }

    /** The message in a frame. */
    static Message of(Frame frame) {
        ByteReader in = new ByteReader(frame.body());
        Message message = switch (frame.type()) {
            case HELLO -> new Hello(in.int64(), in.int64(), in.int64());
            case WELCOME -> new Welcome(in.int64(), in.int64(), in.int64(), texts(in));
            case CALL -> new Request(in.int64(), in.text(), in.text(), in.text(), in.bytes());
            case EVENTS -> new Events(in.rest());
            case RETURNED -> new Returned(in.int64(), in.int64(), in.bytes());
            case RAISED -> new Raised(in.int64(), in.int64(), new RemoteError(in.text(), in.text(), in.text()));
        };
        in.end();
        return message;
    }

    private static List<String> texts(ByteReader in) {
        int count = in.count();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
