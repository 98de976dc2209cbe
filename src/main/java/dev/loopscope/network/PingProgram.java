package dev.loopscope.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.loopscope.machine.Machine;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadEnded;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

/**
 * Asks with the operating system's own program, a child process for each question. It gets the numeric address, never the
 * name, behind the end of its options, so that nothing of it can be taken for an option or for another host.
 *
 * @param hosts whom it may ask
 * @param program where the program is, an absolute path
 */
public record PingProgram(Hosts hosts, String program) implements Pinger {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/ping"), Path.of("/bin/ping"),
            Path.of("/usr/sbin/ping"), Path.of("/sbin/ping"));
    private static final Pattern ROUND_TRIP = Pattern.compile("time[=<]([0-9.]+ ?ms)");
    private static final int PATIENCE_SECONDS = 10;

    /** Where this machine has the program; only Linux's, whose options are the ones used here. */
    public static Optional<String> find() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return Optional.empty();
        }
        return PLACES.stream().filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Override
    public String ping(Machine machine, String host) throws UnknownHostException {
        if (machine.time().isVirtual()) {
            return SimulatedPing.INSTEAD.ping(machine, host);
        }
        InetAddress address = hosts.resolve(host);
        List<String> command = List.of(program, "-n", "-c", "1", "-W", "2", "--", address.getHostAddress());
        return machine.blocked(String.join(" ", command), () -> ask(machine, command));
    }

    private static String ask(Machine machine, List<String> command) throws InterruptedException {
        machine.quota().takeProcess();
        try {
            return answerOf(machine, command);
        } finally {
            machine.quota().freeProcess();
        }
    }

    private static String answerOf(Machine machine, List<String> command) throws InterruptedException {
        Process process = start(command);
        long pid = process.pid();
        machine.offer(new ProcessStarted(machine.stamp(), pid, machine.processId(), "ping"));
        machine.offer(new ThreadStarted(in(process, machine), pid, "ping"));
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return "did not answer within %d s".formatted(PATIENCE_SECONDS);
            }
            return answer(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException("what ping said", e);
        } finally {
            process.destroyForcibly().waitFor();
            machine.offer(new ThreadEnded(in(process, machine)));
            machine.offer(new ProcessEnded(machine.stamp(), pid, process.exitValue()));
        }
    }

    private static Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("the ping program did not start", e);
        }
    }

    private static String answer(String said, int exitCode) {
        Matcher time = ROUND_TRIP.matcher(said);
        if (exitCode == 0 && time.find()) {
            return "answered after " + time.group(1);
        }
        return "did not answer (exit code %d)".formatted(exitCode);
    }

    /** The program's one thread, which on Linux has the process's id. */
    private static Stamp in(Process process, Machine machine) {
        return new Stamp(machine.now(), process.pid(), 0, 0);
    }
}
