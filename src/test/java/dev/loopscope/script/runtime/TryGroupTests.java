package dev.loopscope.script.runtime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An {@code except*} takes its part of a group; what nobody takes, and what handlers raise, goes on together. */
class TryGroupTests {
    private static final String GROUP = "ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])";

    @Test
    void givesEachHandlerItsPart() throws Exception {
        assertThat(PythonText.result("""
                result = []
                try:
                    raise %s
                except* ValueError as error:
                    result.append(error.exceptions)
                except* (KeyError, TypeError) as error:
                    result.append(error.exceptions)
                """.formatted(GROUP))).isEqualTo("[(ValueError(1),), (TypeError(2), KeyError(3))]");
    }

    @Test
    void raisesWhatNobodyTook() throws Exception {
        assertThat(PythonText.result("""
                try:
                    try:
                        raise %s
                    except* ValueError:
                        pass
                except ExceptionGroup as rest:
                    result = rest.exceptions
                """.formatted(GROUP))).isEqualTo("(TypeError(2), KeyError(3))");
    }

    @Test
    void goesOnInAHandlerThatYielded() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    try:
                        raise %s
                    except* ValueError as error:
                        got = yield 'first'
                        yield got, error.exceptions
                    except* TypeError as error:
                        yield error.exceptions
                    except* KeyError:
                        yield 'last'
                running = generator()
                result = [next(running), running.send('sent'), *running]
                """.formatted(GROUP))).isEqualTo("['first', ('sent', (ValueError(1),)), (TypeError(2),), 'last']");
    }

    @Test
    void raisesWhatAHandlerRaisedAfterItYielded() throws Exception {
        assertThat(PythonText.result("""
                def generator():
                    try:
                        raise ExceptionGroup('g', [ValueError(1)])
                    except* ValueError:
                        yield 'first'
                        raise OSError('second')
                result = []
                try:
                    for item in generator():
                        result.append(item)
                except OSError as error:
                    result.append(error)
                """)).isEqualTo("['first', OSError('second')]");
    }
}
