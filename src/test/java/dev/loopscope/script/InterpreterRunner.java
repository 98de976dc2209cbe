package dev.loopscope.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.script.host.ScriptProgram;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceSink;

/** Runs programs in this JVM, each on a machine and in an interpreter of its own. */
final class InterpreterRunner implements ProgramRunner {
    /** Long enough for several child JVMs, one after another, on a machine that has much else to do. */
    private static final long LONGEST_SECONDS = 180;
    /** python3 ends itself by the signal of Ctrl-C, which a shell tells as 130 and who started it as -2. */
    private static final int INTERRUPTED = 130;
    private static final int BY_SIGNAL = -2;

    private final Supplier<Time> time;

    /** Each program has a time of its own. */
    InterpreterRunner(Supplier<Time> time) {
        this.time = time;
    }

    @Override
    public Outcome run(Path program) {
        Printed printed = new Printed();
        Machine machine = new Machine(time.get(), printed, SourceLocator.none(), () -> {});
        try {
            String name = program.getFileName().toString();
            ScriptProgram script = new ScriptProgram(name, Files.readString(program), List.of(name));
            Interpreter interpreter = script.interpreter(machine);
            CompletableFuture<Integer> status = new CompletableFuture<>();
            machine.startMain(() -> {
                try {
                    status.complete(script.run(interpreter).status());
                } catch (Throwable defect) {
                    status.completeExceptionally(defect);
                    throw defect;
                }
            });
            machine.ended().get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return printed.outcome(status.join() == INTERRUPTED ? BY_SIGNAL : status.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            return printed.outcome(-1);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "%s did not run; so far it printed %s".formatted(program, printed.outcome(-1)), e);
        } finally {
            machine.close();
        }
    }

    /** What the program prints. */
    private static final class Printed implements TraceSink {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder err = new StringBuilder();

        @Override
        public synchronized void offer(TraceEvent event) {
            if (event instanceof OutputPrinted printed) {
                (printed.stream() == OutputStreamName.STDOUT ? out : err).append(printed.text());
            }
        }

        synchronized Outcome outcome(int exit) {
            return new Outcome(out.toString(), err.toString(), exit);
        }
    }
}
