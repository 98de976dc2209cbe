package dev.loopscope.script.library;

import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Modules;
import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program can import is there; what its sandbox lacks is refused with the reason. */
class ImportTests {
    @ParameterizedTest
    @ValueSource(strings = {"asyncio", "time", "random", "datetime", "threading", "functools", "typing",
            "concurrent.futures",
            "logging", "sys", "multiprocessing", "dataclasses", "contextlib", "collections", "collections.abc", "os",
            "math",
            "itertools", "contextvars", "enum", "inspect", "types", "string", "traceback", "warnings", "gc", "re",
            "json",
            "queue", "signal", "subprocess", "cmath", "copy", "heapq", "bisect", "operator", "io", "hashlib",
            "decimal"})
    void teachingProgramsFindTheirModules(String name) throws Exception {
        assertThat(result("import %s\nresult = %s.__name__\n".formatted(name, name))).isEqualTo("'" + name + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"socket|without network", "pty|without commands of the system",
            "pathlib|without files", "ctypes|shows nothing of the machine", "tkinter|no terminal",
            "argparse|sys.argv"})
    void whatTheSandboxLacksIsRefusedWithTheReason(String name, String reason) throws Exception {
        assertThat(
                result("try:\n    import %s\nexcept ImportError as error:\n    result = str(error)\n".formatted(name)))
                .contains("module '" + name + "' is not available", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "asyncio.nowhere", "numpy"})
    void whatDoesNotExistIsNotFound(String name) throws Exception {
        assertThat(result("import " + name + "\n")).startsWith("ModuleNotFoundError: No module named '" + name + "'");
    }

    private static String result(String text) throws Exception {
        Interpreter interpreter = new Interpreter(Machine.untraced(Time.system()));
        Modules.setLibrary(interpreter, new Library());
        return interpreter.run(() -> {
            PyThread thread = PyThread.current();
            try {
                return Texts.repr(thread, Objects.requireNonNull(
                        Program.module(thread, "__main__", Source.ofProgram("a.py", text)).get("result")));
            } catch (PyError error) {
                return error.exception().type().name() + ": " + Texts.str(thread, error.exception());
            }
        });
    }
}
