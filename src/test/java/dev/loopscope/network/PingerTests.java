package dev.loopscope.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PingerTests {
    private final Hosts hosts = new Hosts(List.of("www.example.org"));
    private final Queue<TraceEvent> trace = new ConcurrentLinkedQueue<>();
    private final Machine machine = new Machine(Time.system(), trace::add, SourceLocator.none(), () -> {});

    @TempDir
    private Path folder;

    @Test
    void aSimulatedAnswerTakesTheSameTimeEveryTime() throws IOException {
        Pinger simulated = new SimulatedPing(7);
        assertThat(simulated.ping(machine, "www.example.org")).isEqualTo(simulated.ping(machine, "www.example.org"))
                .isNotEqualTo(simulated.ping(machine, "::1")).endsWith("(simulated)");
    }

    @Test
    void aRefusedConnectionMeansThatTheHostIsThere() throws IOException {
        assertThat(new ReachabilityPing(hosts).ping(machine, "127.0.0.1")).startsWith("answered after");
    }

    @Test
    void theProgramGetsTheNumericAddressBehindTheEndOfItsOptions() throws IOException {
        PingProgram ping = new PingProgram(hosts, stub("echo \"$*\" > " + folder.resolve("argv")
                + "\necho '64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.031 ms'"));
        assertThat(ping.ping(machine, "localhost")).isEqualTo("answered after 0.031 ms");
        assertThat(folder.resolve("argv")).hasContent("-n -c 1 -W 2 -- 127.0.0.1");
    }

    @Test
    void theProgramGetsNothingOfThisServersEnvironment() throws IOException {
        PingProgram ping = new PingProgram(hosts, stub("echo \"home=$HOME\" > " + folder.resolve("environment")));
        ping.ping(machine, "localhost");
        assertThat(folder.resolve("environment")).hasContent("home=");
    }

    @Test
    void theProgramIsAChildProcessInTheTraceWithItsEnd() throws IOException {
        PingProgram ping = new PingProgram(hosts, stub("exit 1"));
        assertThat(ping.ping(machine, "localhost")).isEqualTo("did not answer (exit code 1)");
        ProcessStarted started = only(ProcessStarted.class);
        assertThat(started.parent()).isEqualTo(machine.processId());
        assertThat(only(ProcessEnded.class)).satisfies(ended -> {
            assertThat(ended.process()).isEqualTo(started.process());
            assertThat(ended.exitCode()).isEqualTo(1);
        });
    }

    @Test
    void noHostileHostStartsAProcess() throws IOException {
        Path ran = folder.resolve("ran");
        PingProgram ping = new PingProgram(hosts, stub("echo ran > " + ran));
        assertThat(HostileHosts.all()).allSatisfy(host -> assertThatThrownBy(() -> ping.ping(machine, host))
                .isInstanceOf(IllegalArgumentException.class));
        assertThat(ran).doesNotExist();
        assertThat(trace).isEmpty();
    }

    private String stub(String body) throws IOException {
        Path script = folder.resolve("ping");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private <E extends TraceEvent> E only(Class<E> kind) {
        List<E> found = trace.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
