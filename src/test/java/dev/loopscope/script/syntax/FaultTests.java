package dev.loopscope.script.syntax;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is wrong with a program is said in the words of CPython 3.13, at the same place. */
class FaultTests {
    /** The programs of which CPython says something else, and why it is so here. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "f\"{a:{b}\"\n", "the end of the text in a format specification is found before the missing brace",
            "class A(x for x in y):\n    pass\n", "the whole generator is read before it is refused");

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void saysWhatCPythonSays(String program, String report) {
        SyntaxFault fault = catchThrowableOfType(SyntaxFault.class, () -> Scopes.of(Parser.parse(program), program));
        String said = fault == null ? "" : fault.report("a.py");
        if (DIFFERENT.containsKey(program)) {
            assertThat(said).as("not different any more").isNotEqualTo(report);
        } else {
            assertThat(said).isEqualTo(report);
        }
    }

    static Stream<Arguments> programs() throws IOException {
        List<String> programs = Corpus.parts("faulty.txt");
        List<String> reports = Corpus.parts("reports.txt");
        assertThat(reports).hasSameSizeAs(programs);
        return IntStream.range(0, programs.size()).mapToObj(i -> Arguments.of(programs.get(i), reports.get(i)));
    }
}
