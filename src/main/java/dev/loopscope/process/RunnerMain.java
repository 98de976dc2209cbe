package dev.loopscope.process;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.LimitExceeded;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Pause;
import dev.loopscope.machine.ProcessPlaces;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.process.Message.Ended;
import dev.loopscope.process.Message.Interrupt;
import dev.loopscope.process.Message.Pace;
import dev.loopscope.process.Message.Program;

/**
 * The program of a runner process: it gets ready, waits for one program, runs it on threads of its own and tells its end on
 * the pipe. It ends with its parent, because its standard input does.
 */
public final class RunnerMain {
    /** What a runner knows of the language of its programs. */
    public interface Language {
        /** Loads what programs need before there is one. */
        void warmUp();

        /** The lines of a program. */
        SourceLocator lines(ProgramText program);

        /** Begins to run a program on {@code machine}. */
        Running begin(ProgramText program, Machine machine, int recursion);
    }

    /** A program that runs. */
    public interface Running {
        /** Interrupts it as Ctrl-C does; returns at once. */
        void interrupt();

        /** How its main thread ended; to be asked once the program has. */
        ProgramEnd end();
    }

    private static final long CLOSE_MILLIS = 300;

    private RunnerMain() {}

    /** The whole life of the process, on its main thread. */
    public static void live(Language language) throws InterruptedException {
        language.warmUp();
        try {
            ProgramEnd end = run(language, new ChildPipe());
            Runtime.getRuntime().halt(end.status());
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static ProgramEnd run(Language language, ChildPipe pipe) throws IOException, InterruptedException {
        ChildPipe.Greeting greeting = pipe.greet();
        if (!(pipe.next() instanceof Program program)) {
            throw new EOFException("no program");
        }
        WorkerTrace trace = pipe.trace();
        CompletableFuture<ProgramEnd> end = new CompletableFuture<>();
        Machine machine = machine(program, language, greeting, trace, end);
        PrintedOutput.takeStandardStreams(machine);
        if (program.stopped()) {
            machine.pause().stop();
        }
        Running running = language.begin(program.text(), machine, program.recursion());
        machine.ended().thenRun(() -> end.complete(running.end()));
        pipe.listen(message -> {
            switch (message) {
                case Interrupt _ -> running.interrupt();
                case Pace pace -> go(machine.pause(), pace);
                default -> throw new MalformedFrameException("the parent sent " + message);
            }
        });
        ProgramEnd known = end.join();
        close(machine);
        trace.send(new Ended(known));
        return known;
    }

    private static void go(Pause pause, Pace pace) {
        switch (pace.how()) {
            case STOP -> pause.stop();
            case ON -> pause.goOn();
            case HANDLE -> pause.goTo(Pause.Step.HANDLE);
            case LINE -> pause.goTo(Pause.Step.LINE);
        }
    }

    /** Threads of the program that do not end are ended with the process. */
    private static void close(Machine machine) throws InterruptedException {
        Thread closing = Thread.startVirtualThread(machine::close);
        closing.join(CLOSE_MILLIS);
    }

    /** The program's machine; a limit exceeded ends the program. */
    private static Machine machine(Program program, Language language, ChildPipe.Greeting greeting, WorkerTrace trace,
            CompletableFuture<ProgramEnd> end) {
        Limits limits = new Limits(program.threads(), program.processes(), new ProcessPlaces(Integer.MAX_VALUE),
                program.tasks(), program.outputBytes());
        Time time = program.virtual() ? new VirtualTime() : Time.on(greeting.clock());
        AtomicReference<@Nullable Machine> made = new AtomicReference<>();
        Machine machine = new Machine(time, trace, language.lines(program.text()), limits,
                () -> changed(made.get(), trace, end));
        made.set(machine);
        machine.numberAfter(greeting.welcome().lastId());
        return machine;
    }

    private static void changed(@Nullable Machine machine, WorkerTrace trace, CompletableFuture<ProgramEnd> end) {
        if (machine == null) {
            return;
        }
        LimitExceeded exceeded = machine.quota().exceeded();
        if (exceeded != null) {
            end.complete(new ProgramEnd(1, "LimitExceeded", String.valueOf(exceeded.getMessage())));
        }
        trace.activityChanged(() -> standing(machine));
    }

    private static Standing standing(Machine machine) {
        boolean idle = machine.activity().isIdle() && !machine.ended().isDone();
        Pause pause = machine.pause();
        return pause.isStopped()
                ? new Standing(idle, true, pause.stops(), pause.nanos())
                : new Standing(idle, false, pause.stops(), pause.behind());
    }
}
