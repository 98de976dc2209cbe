package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.loopscope.machine.Time;
import dev.loopscope.script.syntax.Parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Random programs print what CPython 3.13 was seen to print for them. */
class RandomProgramsTests {
    private static final Path OUTPUTS = Path.of("src/test/resources/fuzz/outputs.txt");

    @Test
    void theSameSeedGivesTheSameProgram() {
        assertThat(RandomPrograms.program(5)).isEqualTo(RandomPrograms.program(5))
                .isNotEqualTo(RandomPrograms.program(6));
    }

    @Test
    void theParserAcceptsThem() {
        for (long seed = 0; seed < 300; seed++) {
            String program = RandomPrograms.program(seed);
            assertThatCode(() -> Parser.parse(program)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @TestFactory
    Stream<DynamicTest> printWhatCPythonPrints(@TempDir Path folder) throws IOException {
        String[] outputs = Files.readString(OUTPUTS).split("(?m)^#--- \\d+\n", -1);
        ProgramRunner runner = ProgramRunner.inProcess(Time::system);
        return IntStream.range(0, outputs.length - 1).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Path program = Files.writeString(folder.resolve(seed + ".py"), RandomPrograms.program(seed));
            assertThat(runner.run(program).out()).isEqualTo(outputs[seed + 1]);
        }));
    }
}
