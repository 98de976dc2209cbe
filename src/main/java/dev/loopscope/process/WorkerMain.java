package dev.loopscope.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.trace.TraceEvent.CallStarted;

/**
 * The program of a worker process: its main thread runs the calls that come on standard input, and answers on standard
 * output. It ends with its parent, because its standard input does.
 */
public final class WorkerMain {
    private static volatile @Nullable Questions questions;

    private final ChildPipe pipe = new ChildPipe();
    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private WorkerMain() {}

    /** The whole life of the process, on its main thread. Its machine makes default executors with {@code factory}. */
    public static void live(Function<Machine, ExecutorService> factory) throws InterruptedException {
        try {
            new WorkerMain().run(factory);
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Function<Machine, ExecutorService> factory) throws IOException, InterruptedException {
        WorkerTrace trace = pipe.trace();
        Machine machine = greet(trace);
        machine.setDefaultExecutor(factory);
        PrintedOutput.takeStandardStreams(machine);
        machine.adoptMain();
        trace.flush();
        questions = new Questions(trace);
        pipe.listen(this::take);
        while (true) {
            answer(requests.take(), machine, trace);
        }
    }

    private void take(Message message) {
        switch (message) {
            case Request request -> requests.add(request);
            case Message.Answered answered when questions != null -> questions.answered(answered);
            default -> throw new MalformedFrameException("the parent sent " + message);
        }
    }

    /**
     * Asks the parent of this worker process, while a call runs here.
     *
     * @throws IOException if the parent is gone
     */
    public static byte[] ask(byte[] question) throws IOException, InterruptedException {
        SimulatedWorker simulated = SimulatedWorker.current();
        if (simulated != null) {
            return simulated.ask(question);
        }
        Questions asked = questions;
        if (asked == null) {
            throw new IllegalStateException("this process is no worker: it has nobody to ask");
        }
        return asked.ask(question);
    }

    /** The machine of this process, whose clock agrees with the parent's. */
    private Machine greet(WorkerTrace trace) throws IOException {
        ChildPipe.Greeting greeting = pipe.greet();
        Machine machine = new Machine(Time.on(greeting.clock()), trace,
                SourceLocator.ofJava(greeting.welcome().files()), () -> {});
        machine.numberAfter(greeting.welcome().lastId());
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

    /** Runs a call and says how it ended. */
    static Message run(Request request, Machine machine) {
        try {
            Object result = call(request, machine);
            return new Returned(request.call(), machine.now(), pack(result, request, machine));
        } catch (ProcessLeft left) {
            throw left;
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
}
