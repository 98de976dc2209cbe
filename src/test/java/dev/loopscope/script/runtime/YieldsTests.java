package dev.loopscope.script.runtime;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.loopscope.script.syntax.Parser;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.syntax.Statement.FunctionDef;

import static org.assertj.core.api.Assertions.assertThat;

/** A statement can be left in the middle where a yield of the same function is in it. */
class YieldsTests {
    @ParameterizedTest
    @ValueSource(strings = {"yield", "x = yield 1", "yield from y", "f(a, *(yield))", "x[(yield)] = 1",
            "for x in (yield): pass", "y = [x for x in (yield)]", "with f((yield)): pass", "return f'{(yield):>{3}}'",
            "try: f()\n except* E: yield", "if x: pass\n else:\n  while y: yield", "match x:\n  case 1: yield"})
    void isLeftAtAYieldOfItsOwn(String statement) {
        assertThat(Yields.in(only(statement))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(x)", "def g(): yield", "async def g(): yield", "x = lambda: (yield)", "class A: pass",
            "await x", "for x in y: break", "x = {'yield': 'yield'}"})
    void isNotLeftElsewhere(String statement) {
        assertThat(Yields.in(only(statement))).isFalse();
    }

    private static Statement only(String statement) {
        List<Statement> body = Parser.parse("async def f():\n " + statement + "\n").body();
        return ((FunctionDef) body.getFirst()).body().getFirst();
    }
}
