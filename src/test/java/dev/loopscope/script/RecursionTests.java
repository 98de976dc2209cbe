package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.loopscope.machine.Time;
import dev.loopscope.proof.Proof;
import dev.loopscope.script.ProgramRunner.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recursion ends in RecursionError or in the right answer, never at the stack's end: in calls, special methods, values within values,
 * generators, coroutines, callbacks and threads. The whole proof tries it at ten times the depth, too.
 */
class RecursionTests {
    private static final Path PROGRAMS = Path.of("src/test/resources/recursion");
    private static final String USUAL = "LIMIT = 1000\n";

    @ParameterizedTest(name = "{0} to a depth of {1}")
    @MethodSource("programs")
    void endsInRecursionErrorOrInTheRightAnswer(String program, int limit, @TempDir Path folder) throws IOException {
        String text = Files.readString(PROGRAMS.resolve(program));
        assertThat(text).contains(USUAL);
        Path file = Files.writeString(folder.resolve(program), text.replace(USUAL, "LIMIT = " + limit + "\n"));

        Outcome outcome = ProgramRunner.inProcess(Time::system).run(file);

        assertThat(outcome).isEqualTo(new Outcome("survived\n", "", 0));
    }

    static Stream<Arguments> programs() throws IOException {
        List<Integer> limits = Stream.of(1000, Proof.size(1000, 10_000)).distinct().toList();
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            return names.stream().flatMap(name -> limits.stream().map(limit -> Arguments.of(name, limit)));
        }
    }
}
