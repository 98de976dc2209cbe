package dev.loopscope.script.syntax;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.loopscope.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Programs are read as CPython 3.13 reads them, and nothing but a fault comes of a text that is none. */
class ParserTests {
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void readsWhatCPythonReads(String program, String tree) throws Exception {
        assertThat(TreeText.of(Parser.parse(program))).isEqualTo(tree);
    }

    @Test
    void refusesWhatIsNoProgramAndNeverFailsOtherwise() throws Exception {
        Random random = new Random(3);
        List<String> programs = programs().map(arguments -> (String) arguments.get()[0]).toList();
        for (int i = 0; i < Proof.size(20_000, 1_000_000); i++) {
            String program = mutated(programs, random);
            try {
                Scopes.of(Parser.parse(program), program);
            } catch (SyntaxFault fault) {
                assertThat(fault.report("a.py")).as(program).endsWith("\n");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("from: " + program, e);
            }
        }
    }

    private static String mutated(List<String> programs, Random random) {
        StringBuilder text = new StringBuilder(programs.get(random.nextInt(programs.size())));
        String other = programs.get(random.nextInt(programs.size()));
        for (int changes = random.nextInt(3); changes >= 0 && !text.isEmpty() && !other.isEmpty(); changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(4));
            int piece = random.nextInt(other.length());
            text.replace(from, to, other.substring(piece, Math.min(other.length(), piece + random.nextInt(6))));
        }
        return text.toString();
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThatThrownBy(() -> Parser.parse("(".repeat(1000))).isInstanceOf(SyntaxFault.class)
                .hasMessage("too many nested parentheses");
        for (String deep : List.of("not ", "-", "lambda: ", "1 if 1 else ", "1 ** ", "1 + ")) {
            assertThatThrownBy(() -> Parser.parse(deep.repeat(100_000) + "1")).as(deep)
                    .isInstanceOf(SyntaxFault.class);
        }
    }

    @Test
    void showsTheLineAndThePlaceOfAFault() {
        assertThatThrownBy(() -> Parser.parse("x = 1\nprint \"a\"\n")).isInstanceOfSatisfying(SyntaxFault.class,
                fault -> assertThat(fault.report("a.py")).isEqualTo("""
                          File "a.py", line 2
                            print "a"
                            ^^^^^^^^^
                        SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
                        """));
    }

    static Stream<Arguments> programs() throws IOException {
        List<String> programs = Corpus.parts("programs.txt");
        List<String> trees = Corpus.lines("trees.txt");
        assertThat(trees).hasSameSizeAs(programs);
        return IntStream.range(0, programs.size()).mapToObj(i -> Arguments.of(programs.get(i), trees.get(i)));
    }
}
