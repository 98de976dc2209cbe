package dev.loopscope.script.object;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

import static org.assertj.core.api.Assertions.assertThat;

/** Expressions give what CPython 3.13 gave when they were recorded; open.txt has those that do not yet, which are not held. */
class ExpressionTests {
    @ParameterizedTest
    @ValueSource(strings = {"numbers", "formats", "texts", "bytes", "errors", "mixed", "containers", "builtins",
            "exceptions"})
    void expressionsGiveWhatCPythonGives(String table) throws Exception {
        Interpreter interpreter = new Interpreter(Machine.untraced(Time.system()));
        interpreter.run(() -> {
            PyThread thread = PyThread.current();
            assertThat(ExpressionTable.read(table)).allSatisfy(line -> assertThat(
                    ExpressionTable.result(thread, line.expression())).as(line.expression()).isEqualTo(line.result()));
            return true;
        });
    }
}
