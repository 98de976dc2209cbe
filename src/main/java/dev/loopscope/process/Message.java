package dev.loopscope.process;

import java.util.ArrayList;
import java.util.List;

/** What parent and worker say to each other. */
sealed interface Message {
    /** The message as a frame. */
    Frame toFrame();

    /** The worker lives; {@code nanos} is its JVM's clock. */
    record Hello(long process, long thread, long nanos) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(process).int64(thread).int64(nanos).toFrame(Frame.Type.HELLO);
        }
    }

    /**
     * The answer to {@link Hello}: the parent's JVM clock and its machine's, read together, the number after which the
     * worker numbers what it makes, and the files of the program's listing.
     */
    record Welcome(long nanos, long machineNanos, long lastId, List<String> files) implements Message {
        @Override
        public Frame toFrame() {
            ByteWriter out = new ByteWriter().int64(nanos).int64(machineNanos).int64(lastId).int32(files.size());
            files.forEach(out::text);
            return out.toFrame(Frame.Type.WELCOME);
        }
    }

    /** Run this method; {@code arguments} is a packed list that begins with what the method is bound to. */
    record Request(long call, String type, String method, String descriptor, byte[] arguments) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(call).text(type).text(method).text(descriptor).bytes(arguments)
                    .toFrame(Frame.Type.CALL);
        }
    }

    /** A batch of the worker's trace. */
    record Events(byte[] batch) implements Message {
        @Override
        public Frame toFrame() {
            return new Frame(Frame.Type.EVENTS, batch);
        }
    }

    /** A call ended with this packed value at {@code nanos} on the machine's clock. */
    record Returned(long call, long nanos, byte[] value) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(call).int64(nanos).bytes(value).toFrame(Frame.Type.RETURNED);
        }
    }

    /** A call ended with this exception at {@code nanos} on the machine's clock. */
    record Raised(long call, long nanos, RemoteError error) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(call).int64(nanos).text(error.type()).text(error.message())
                    .text(error.traceback()).toFrame(Frame.Type.RAISED);
        }
    }

    /** Run this program, within these limits; 0 is none. It may be stopped before it begins, and on virtual time. */
    record Program(ProgramText text, boolean stopped, boolean virtual, int recursion, int threads, int processes,
            int tasks,
            long outputBytes)
            implements
                Message {
        /** The same program, stopped before it begins or not. */
        Program stopped(boolean wanted) {
            return new Program(text, wanted, virtual, recursion, threads, processes, tasks, outputBytes);
        }

        @Override
        public Frame toFrame() {
            ByteWriter out = new ByteWriter().text(text.file()).text(text.text()).int32(text.arguments().size());
            text.arguments().forEach(out::text);
            return out.u8(stopped ? 1 : 0).u8(virtual ? 1 : 0).int32(recursion).int32(threads).int32(processes)
                    .int32(tasks)
                    .int64(outputBytes)
                    .toFrame(Frame.Type.PROGRAM);
        }
    }

    /** Somebody stops the program. */
    record Interrupt() implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().toFrame(Frame.Type.INTERRUPT);
        }
    }

    /** How the program is to go on. */
    record Pace(How how) implements Message {
        /** Not at all, for good, or to the next callback or line. */
        enum How {
            STOP, ON, HANDLE, LINE
        }

        @Override
        public Frame toFrame() {
            return new ByteWriter().u8(how.ordinal()).toFrame(Frame.Type.PACE);
        }

        private static Pace of(int number) {
            if (number >= How.values().length) {
                throw new MalformedFrameException("a program cannot go on in way " + number);
            }
            return new Pace(How.values()[number]);
        }
    }

    /** How the program stands. */
    record Activity(Standing standing) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().u8(standing.idle() ? 1 : 0).u8(standing.stopped() ? 1 : 0).int32(standing.stops())
                    .int64(standing.nanos())
                    .toFrame(Frame.Type.ACTIVITY);
        }
    }

    /** The program ended: with its exit status and, where an exception left it, that one's type and message. */
    record Ended(ProgramEnd end) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int32(end.status()).text(end.error()).text(end.message())
                    .toFrame(Frame.Type.ENDED);
        }
    }

    /** The call that the worker runs asks its parent. */
    record Asked(long number, byte[] question) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(number).bytes(question).toFrame(Frame.Type.ASKED);
        }
    }

    /** The answer to the question of that number. */
    record Answered(long number, byte[] answer) implements Message {
        @Override
        public Frame toFrame() {
            return new ByteWriter().int64(number).bytes(answer).toFrame(Frame.Type.ANSWERED);
        }
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
            case PROGRAM ->
                new Program(new ProgramText(in.text(), in.text(), texts(in)), in.u8() == 1, in.u8() == 1, in.int32(),
                        in.int32(), in.int32(), in.int32(), in.int64());
            case ASKED -> new Asked(in.int64(), in.bytes());
            case ANSWERED -> new Answered(in.int64(), in.bytes());
            case INTERRUPT -> new Interrupt();
            case PACE -> Pace.of(in.u8());
            case ACTIVITY -> new Activity(new Standing(in.u8() == 1, in.u8() == 1, in.int32(), in.int64()));
            case ENDED -> new Ended(new ProgramEnd(in.int32(), in.text(), in.text()));
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
