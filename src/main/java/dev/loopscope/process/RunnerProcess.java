package dev.loopscope.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Pause.Step;
import dev.loopscope.process.Message.Activity;
import dev.loopscope.process.Message.Ended;
import dev.loopscope.process.Message.Events;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Interrupt;
import dev.loopscope.process.Message.Pace;
import dev.loopscope.process.Message.Pace.How;
import dev.loopscope.process.Message.Program;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.process.Message.Welcome;
import dev.loopscope.trace.TraceClock;
import dev.loopscope.trace.TraceDecoder;
import dev.loopscope.trace.TraceEvent;

/** A child JVM that gets ready, then runs one program and ends with it, seen from its parent. Any thread may use it. */
public final class RunnerProcess extends ChildProcess {
    /** Whose program it runs. It is told on the runner's own thread. */
    public interface Owner {
        /** The process took the program up; its main thread's id is {@code thread}. */
        void begun(long thread);

        /** Something happened in the program. */
        void happened(TraceEvent event);

        /** The program stands otherwise than before: idle, busy, stopped. */
        void stands(Standing standing);

        /** The process has ended; {@code program} is null where it did so before its program's end. */
        void ended(@Nullable ProgramEnd program, WorkerEnd process);
    }

    private record Cast(Owner owner, TraceClock clock, Program program) {}

    // the listener's only
    private final TraceDecoder decoder = new TraceDecoder();
    private @Nullable ProgramEnd end;

    // guarded by this
    private @Nullable Hello hello;
    private @Nullable Cast cast;
    private @Nullable WorkerEnd gone;
    private boolean stopped;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private RunnerProcess(Process process) {
        super(process, "runner");
    }

    /**
     * Starts a runner, which has no program yet.
     *
     * @throws IOException if the operating system does not start the process
     */
    public static RunnerProcess start(WorkerLaunch launch) throws IOException {
        RunnerProcess runner = new RunnerProcess(launch.start());
        runner.begin();
        return runner;
    }

    /** Whether it has not ended, nor was told to. */
    public synchronized boolean isAlive() {
        return gone == null && !isEnding();
    }

    /**
     * Has it run a program, the only one, as soon as it is ready.
     *
     * @param clock what the program's events are timed by, null for a virtual time
     */
    public void run(ProgramText program, Limits limits, int recursion, @Nullable TraceClock clock, Owner owner) {
        TraceClock shown = clock == null ? () -> 0 : clock;
        Cast given = new Cast(owner, shown,
                new Program(program, false, clock == null, recursion, limits.threads(), limits.processes(),
                        limits.tasks(), limits.outputBytes()));
        Hello heard;
        WorkerEnd past;
        synchronized (this) {
            cast = given;
            heard = hello;
            past = gone;
        }
        if (past != null) {
            owner.ended(null, past);
        } else if (heard != null) {
            begin(heard, given);
        }
    }

    private void begin(Hello heard, Cast given) {
        given.owner.begun(heard.thread());
        send(() -> new Welcome(System.nanoTime(), given.clock.nanos(), 0, List.of()));
        send(() -> given.program.stopped(isStopped()));
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops the program, or one that has not begun before it begins. Never waits. */
    public void stop() {
        pace(true, How.STOP);
    }

    /** Lets the program go on, to the next step where there is one. Never waits. */
    public void goOn(@Nullable Step step) {
        pace(false, switch (step) {
            case null -> How.ON;
            case HANDLE -> How.HANDLE;
            case LINE -> How.LINE;
        });
    }

    private synchronized void pace(boolean isStop, How how) {
        stopped = isStop;
        if (hello != null && cast != null) {
            send(() -> new Pace(how));
        }
    }

    /** Interrupts the program as Ctrl-C does; one that has not begun never will. Never waits. */
    public void interrupt() {
        boolean hasBegun;
        synchronized (this) {
            hasBegun = hello != null && cast != null;
        }
        if (hasBegun) {
            send(Interrupt::new);
        } else {
            kill();
        }
    }

    /** Has the message made and written after those before it. */
    private synchronized void send(Supplier<Message> message) {
        written = written.thenRunAsync(() -> write(message.get().toFrame().bytes()), Thread::startVirtualThread);
    }

    /** Ends the process at once, whatever it is doing. */
    @Override
    public void kill() {
        super.kill();
    }

    @Override
    void receive(Message message) {
        switch (message) {
            case Hello heard -> ready(heard);
            case Events events -> decoder.decode(events.batch()).forEach(cast().owner::happened);
            case Activity activity -> cast().owner.stands(activity.standing());
            case Ended ended -> {
                end = ended.end();
                kill(); // a JVM that ends by itself waits 300 ms for its thread that reads the pipe
            }
            case Message.Asked _,Message.Answered _,Welcome _,Request _,Returned _,Raised _,Program _,Interrupt _,Pace _ ->
                throw new MalformedFrameException("the runner sent " + message);
        }
    }

    private void ready(Hello heard) {
        Cast given;
        synchronized (this) {
            hello = heard;
            given = cast;
        }
        if (given != null) {
            begin(heard, given);
        }
    }

    private synchronized Cast cast() {
        if (cast == null) {
            throw new MalformedFrameException("the runner speaks of a program that it was not given");
        }
        return cast;
    }

    @Override
    void ended(WorkerEnd process) {
        ProgramEnd said = end;
        WorkerEnd own = said == null ? process : new WorkerEnd(processId(), said.status(), "");
        Cast given;
        synchronized (this) {
            gone = process;
            given = cast;
        }
        if (given != null) {
            given.owner.ended(said, own);
        }
    }

    @Override
    public String toString() {
        return "runner process " + processId();
    }
}
