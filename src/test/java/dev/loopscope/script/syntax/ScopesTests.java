package dev.loopscope.script.syntax;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.loopscope.script.syntax.Scope.Place;
import dev.loopscope.script.syntax.Statement.FunctionDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each name has its place, and statements stand where they may. */
class ScopesTests {
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void findsNamesWhereCPythonDoes(String program, String places) {
        Module module = Parser.parse(program);

        assertThat(ScopeText.of(Scopes.of(module, program).of(module))).isEqualTo(places);
    }

    /** The programs that have scopes within the module's; without type parameters, whose scopes are laid out otherwise than CPython's. */
    static Stream<Arguments> programs() throws IOException {
        List<String> programs = Corpus.parts("programs.txt");
        List<String> places = Corpus.lines("scopes.txt");
        assertThat(places).hasSameSizeAs(programs);
        return IntStream.range(0, programs.size()).filter(i -> !places.get(i).isEmpty())
                .mapToObj(i -> Arguments.of(programs.get(i), places.get(i)));
    }

    @Test
    void givesParametersTheFirstSlotsAndInnerFunctionsCells() {
        String text = "def f(a, *b, c):\n    d = a\n    def g():\n        nonlocal d\n        d = x\n    return g\n";
        Module module = Parser.parse(text);
        Scopes scopes = Scopes.of(module, text);
        FunctionDef outer = (FunctionDef) module.body().getFirst();
        Scope f = scopes.of(outer);
        Scope g = scopes.of(outer.body().get(1));
        assertThat(f.slots()).containsExactly("a", "c", "b", "d", "g");
        assertThat(f.names(Place.CELL)).containsExactly("d");
        assertThat(g.names(Place.FREE)).containsExactly("d");
        assertThat(g.slots()).isEmpty();
        assertThat(g.place("x")).isEqualTo(Place.GLOBAL);
    }

    @Test
    void tellsGeneratorsAndCoroutines() {
        String text = "async def f():\n    yield 1\n";
        Module module = Parser.parse(text);
        Scope f = Scopes.of(module, text).of(module.body().getFirst());
        assertThat(f.isGenerator()).isTrue();
        assertThat(f.isAsync()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"return 1|'return' outside function",
            "yield 1|'yield' outside function", "await x|'await' outside function", "break|'break' outside loop",
            "continue|'continue' not properly in loop", "nonlocal x|nonlocal declaration not allowed at module level",
            "def f(): await x|'await' outside async function",
            "def f(a, a): pass|duplicate argument 'a' in function definition",
            "def f(): x = 1; global x|name 'x' is assigned to before global declaration",
            "def f(): print(x); global x|name 'x' is used prior to global declaration",
            "def f(): nonlocal x|no binding for nonlocal 'x' found"})
    void refusesWhatStandsWhereItCannot(String text, String rule) {
        assertThatThrownBy(() -> Scopes.of(Parser.parse(text), text)).isInstanceOf(SyntaxFault.class).hasMessage(rule);
    }
}
