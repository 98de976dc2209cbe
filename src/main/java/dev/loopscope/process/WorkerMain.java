package dev.loopscope.process;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.process.Message.Welcome;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;

/**
 * The program of a worker process: its main thread runs the calls that come on standard input, and answers on standard
 * output. It ends with its parent, because its standard input does.
 */
public final class WorkerMain {
    private static final int BROKEN_PIPE = 70;

    private final InputStream in;
    private final OutputStream out;
    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private WorkerMain(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The whole life of the process, on its main thread. Its machine makes default executors with {@code factory}. */
    public static void live(Function<Machine, ExecutorService> factory) throws InterruptedException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        try {
            new WorkerMain(in, new FileOutputStream(FileDescriptor.out)).run(factory);
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Function<Machine, ExecutorService> factory) throws IOException, InterruptedException {
        WorkerTrace trace = new WorkerTrace(out);
        Machine machine = greet(trace);
        machine.setDefaultExecutor(factory);
        System.setOut(printing(machine, OutputStreamName.STDOUT));
        System.setErr(printing(machine, OutputStreamName.STDERR));
        machine.adoptMain();
        trace.flush();
        start("requests", this::listen);
        start("trace", trace::flushNowAndThen);
        while (true) {
            answer(requests.take(), machine, trace);
        }
    }

    /** The machine of this process, whose clock agrees with the parent's. */
    private Machine greet(WorkerTrace trace) throws IOException {
        long thread = Machine.untraced(Time.system()).threadId();
        long asked = System.nanoTime();
        trace.send(new Hello(ProcessHandle.current().pid(), thread, asked));
        if (!(next() instanceof Welcome welcome)) {
            throw new EOFException("no welcome");
        }
        AlignedClock clock = AlignedClock.of(asked, System.nanoTime(), welcome.nanos(), welcome.machineNanos());
        Machine machine = new Machine(Time.on(clock), trace, new SourceLocator(welcome.files()), () -> {});
        machine.numberAfter(welcome.lastId());
        return machine;
    }

    private void answer(Request request, Machine machine, WorkerTrace trace) throws IOException {
        machine.enterTask(request.call());
        machine.offer(new CallStarted(machine.stamp(), request.call()));
        Message answer = run(request, machine);
        System.out.flush();
        System.err.flush();
        machine.enterTask(0);
        trace.send(answer);
    }

    private static Message run(Request request, Machine machine) {
        try {
            Object result = call(request, machine);
            return new Returned(request.call(), machine.now(), pack(result, request, machine));
        } catch (Throwable e) {
            return new Raised(request.call(), machine.now(), RemoteError.of(e));
        }
    }

    private static @Nullable Object call(Request request, Machine machine) throws Throwable {
        RemoteFunction function = RemoteFunction.find(request.type(), request.method(), request.descriptor());
        if (!(ValueReader.unpack(request.arguments(), machine) instanceof List<?> arguments)) {
            throw new MalformedFrameException("arguments that are no list");
        }
        return function.call(arguments);
    }

    private static byte[] pack(@Nullable Object result, Request request, Machine machine) {
        try {
            return ValueWriter.pack(result, machine);
        } catch (UnsendableValueException e) {
            throw new UnsendableValueException("cannot send the result of %s back from its process: %s"
                    .formatted(request.method(), e.getMessage()));
        }
    }

    /** Ends the process at once when the parent closes the pipe or is gone, whatever the main thread is doing. */
    private void listen() {
        try {
            for (Message message = next(); message != null; message = next()) {
                requests.add((Request) message);
            }
            Runtime.getRuntime().halt(0);
        } catch (Throwable e) {
            Runtime.getRuntime().halt(BROKEN_PIPE);
        }
    }

    private @Nullable Message next() throws IOException {
        Frame frame = Frame.readFrom(in);
        return frame == null ? null : Message.of(frame);
    }

    private static PrintStream printing(Machine machine, OutputStreamName name) {
        return new PrintStream(new PrintedOutput(machine, name), true, StandardCharsets.UTF_8);
    }

    private static void start(String name, Runnable body) {
        Thread.ofPlatform().daemon().name(name).start(body);
    }
}
