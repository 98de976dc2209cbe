package dev.loopscope.process;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Welcome;

/** A child process's end of the pipe: messages in, and by way of its trace messages out. */
final class ChildPipe {
    /** What the parent said first, and the clock that agrees with its machine's. */
    record Greeting(Welcome welcome, AlignedClock clock) {}

    private static final int BROKEN_PIPE = 70;

    private final InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    private final WorkerTrace trace = new WorkerTrace(new FileOutputStream(FileDescriptor.out));

    WorkerTrace trace() {
        return trace;
    }

    /** Says that the process is ready, and waits to be welcomed. */
    Greeting greet() throws IOException {
        long thread = Machine.untraced(Time.system()).threadId();
        long asked = System.nanoTime();
        trace.send(new Hello(ProcessHandle.current().pid(), thread, asked));
        if (!(next() instanceof Welcome welcome)) {
            throw new EOFException("no welcome");
        }
        return new Greeting(welcome,
                AlignedClock.of(asked, System.nanoTime(), welcome.nanos(), welcome.machineNanos()));
    }

    /** The next message, null where the parent has closed the pipe or is gone. */
    @Nullable
    Message next() throws IOException {
        Frame frame = Frame.readFrom(in);
        return frame == null ? null : Message.of(frame);
    }

    /** Hands messages to {@code taker} from now on; ends the process at once when they end, whatever it is doing. */
    void listen(Consumer<Message> taker) {
        start("requests", () -> {
            try {
                for (Message message = next(); message != null; message = next()) {
                    taker.accept(message);
                }
                Runtime.getRuntime().halt(0);
            } catch (Throwable e) {
                Runtime.getRuntime().halt(BROKEN_PIPE);
            }
        });
        start("trace", trace::flushNowAndThen);
    }

    private static void start(String name, Runnable body) {
        Thread.ofPlatform().daemon().name(name).start(body);
    }
}
