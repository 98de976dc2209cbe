package dev.loopscope.script.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A generator's frame goes on where it yielded, whatever statement that was in the middle of. */
class GeneratorTests {
    @ParameterizedTest
    @ValueSource(strings = {"if x: {}", "while x: {}; break", "for _ in 'a': {}", "with manager: {}",
            "try: {}\n    finally: pass", "try: pass\n    finally: {}", "try: raise KeyError\n    except KeyError: {}",
            "try: raise KeyError\n    except* KeyError: {}", "try: pass\n    except* KeyError: pass\n    else: {}",
            "match x:\n        case 1: {}", "y = [{}, 2]", "y = x and {}", "y = {} if x else 2", "f(1, {})",
            "return {}"})
    void goesOnInTheMiddleOfAStatement(String statement) throws Exception {
        String text = """
                class Manager:
                    def __enter__(self): pass
                    def __exit__(self, *error): pass
                def f(*arguments): pass
                manager, x = Manager(), 1
                def generator():
                    trace.append('before')
                    %s
                    trace.append('after')
                trace = []
                trace += generator()
                result = trace
                """.formatted(statement.contains("{}; ") || statement.endsWith(": {}")
                ? statement.replace("{}", "yield 'yielded'")
                : statement.replace("{}", "(yield 'yielded')"));

        String expected = statement.startsWith("return") ? "['before', 'yielded']" : "['before', 'yielded', 'after']";
        assertThat(
                PythonText.result(text.replace("trace += generator()", "for item in generator(): trace.append(item)")))
                .isEqualTo(expected);
    }

    @Test
    void givesWhatIsSentToTheYieldThatItWaitsIn() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    first = yield 'one'
                    second = yield first * 2
                    yield first + second
                running = generator()
                result = [next(running), running.send(10), running.send(5)]
                """)).isEqualTo("['one', 20, 15]");
    }

    @Test
    void raisesWhatIsThrownInWhereItWaits() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    try:
                        yield 'one'
                    except KeyError as error:
                        yield 'caught', error.args
                running = generator()
                result = [next(running), running.throw(KeyError('k'))]
                """)).isEqualTo("['one', ('caught', ('k',))]");
    }

    @Test
    void runsItsFinallyWhenItIsClosed() throws Exception {
        assertThat(PythonText.result("""
                result = []
                def generator():
                    try:
                        yield
                    finally:
                        result.append('cleaned up')
                running = generator()
                next(running)
                running.close()
                result.append(next(running, 'over'))
                """)).isEqualTo("['cleaned up', 'over']");
    }

    @Test
    void evaluatesWhatStandsBeforeAYieldFirst() throws Exception {
        assertThat(PythonText.result("""
                order = []
                def say(word):
                    order.append(word)
                    return word
                def generator():
                    order.append((say('a'), (yield), say('c')))
                running = generator()
                next(running)
                say('b')
                next(running, None)
                result = order
                """)).isEqualTo("['a', 'b', 'c', ('a', None, 'c')]");
    }

    @Test
    void cannotRunWithinItself() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    yield next(running)
                running = generator()
                result = next(running)
                """)).isEqualTo("ValueError: generator already executing");
    }

    @Test
    void turnsAStopIterationOfItsOwnIntoAnError() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    yield next(iter([]))
                result = list(generator())
                """)).isEqualTo("RuntimeError: generator raised StopIteration");
    }
}
