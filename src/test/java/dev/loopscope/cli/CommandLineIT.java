package dev.loopscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code loopscope run} as it is delivered: one jar, started as a person starts it. */
@Timeout(120)
class CommandLineIT {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> HEARS_CTRL_C = unignoring();
    private static final String WAITING = """
            import asyncio

            async def main():
                print("ready", flush=True)
                try:
                    await asyncio.sleep(100)
                finally:
                    print("cleaned up")

            asyncio.run(main())
            """;

    @TempDir
    private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    /** What a program left behind. */
    private record End(int status, String out, String err) {}

    @Test
    void printsWhatTheProgramPrintsAndEndsWithItsStatus() throws Exception {
        End end = end(run(program("""
                import sys
                print("out", sys.argv[1:])
                print("err", file=sys.stderr)
                sys.exit(3)
                """), "one", "two words"));
        assertThat(end).isEqualTo(new End(3, "out ['one', 'two words']\n", "err\n"));
    }

    @Test
    void anErrorEndsWithItsTracebackAndStatusOne() throws Exception {
        End end = end(run(program("print('before')\n1 / 0\n")));
        assertThat(end.status()).isEqualTo(1);
        assertThat(end.out()).isEqualTo("before\n");
        assertThat(end.err()).contains("line 2, in <module>", "ZeroDivisionError: division by zero");
    }

    @Test
    void aProgramMayComeFromStandardInput() throws Exception {
        Process process = start("run", "-");
        try (var in = process.outputWriter()) {
            in.write("print(6 * 7)\n");
        }
        assertThat(end(process)).isEqualTo(new End(0, "42\n", ""));
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        End end = end(start("run", folder.resolve("none.py").toString()));
        assertThat(end.status()).isEqualTo(2);
        assertThat(end.err()).contains("none.py", "No such file or directory");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
    void whatIsFlushedIsSeenAtOnceAndCtrlCCancelsTheMainTask() throws Exception {
        Process process = run(program(WAITING));
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        interrupt(process);
        assertThat(out.readLine()).isEqualTo("cleaned up");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(process.errorReader().lines()).containsSubsequence("asyncio.exceptions.CancelledError",
                "During handling of the above exception, another exception occurred:", "KeyboardInterrupt");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
    void ctrlCIsRaisedInALoopThatNeverWaits() throws Exception {
        Process process = run(program("""
                print("ready", flush=True)
                try:
                    while True:
                        pass
                except KeyboardInterrupt:
                    print("stopped")
                """));
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        interrupt(process);
        assertThat(out.readLine()).isEqualTo("stopped");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theTraceAndTheSummaryOfAnInstantRunTellOfTheWholeTime() throws Exception {
        Path trace = folder.resolve("trace.json");
        Process process = start("run", "--instant", "--summary", "--trace", trace.toString(), program(WAITING));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends long before 100 s have passed").isTrue();
        End end = end(process);
        assertThat(end.status()).isZero();
        assertThat(end.out()).isEqualTo("ready\ncleaned up\n");
        assertThat(end.err()).contains("100.");
        assertThat(Files.readString(trace)).startsWith("{").contains("\"traceEvents\"", "main");
    }

    private String program(String text) throws IOException {
        return Files.writeString(folder.resolve("program.py"), text).toString();
    }

    private Process run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", program));
        words.addAll(List.of(arguments));
        return start(words.toArray(String[]::new));
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(HEARS_CTRL_C);
        command.addAll(List.of(JAVA, "-jar", Path.of("target", "loopscope.jar").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** What gives a command the signal back that background jobs of a shell, and all that they start, do not hear. */
    private static List<String> unignoring() {
        List<String> prefix = List.of("env", "--default-signal=INT");
        try {
            Process trial = new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true")).toList()).start();
            return trial.waitFor() == 0 ? prefix : List.of();
        } catch (IOException | InterruptedException noSuchCommand) {
            return List.of();
        }
    }

    private static End end(Process process) throws Exception {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.errorReader()));
        String out = read(process.inputReader());
        return new End(process.waitFor(), out, err.get());
    }

    private static String read(BufferedReader from) {
        StringBuilder all = new StringBuilder();
        from.lines().forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }

    private static void interrupt(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start();
        assertThat(kill.waitFor(Duration.ofSeconds(10))).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
