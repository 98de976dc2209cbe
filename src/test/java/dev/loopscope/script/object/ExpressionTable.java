package dev.loopscope.script.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import dev.loopscope.script.runtime.Program;
import dev.loopscope.script.runtime.Source;
import dev.loopscope.script.text.Predicates;

/** A table of expressions with what CPython makes of them, and what the interpreter makes of them. */
final class ExpressionTable {
    /** An expression, and {@code =} with its repr or {@code !} with the exception. */
    record Line(String expression, String result) {}

    private ExpressionTable() {}

    static List<Line> read(String name) {
        try (InputStream in = ExpressionTable.class.getResourceAsStream("/expressions/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t", 2)).map(parts -> new Line(parts[0], parts[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the interpreter makes of an expression, in the table's form. */
    static String result(PyThread thread, String expression) {
        try {
            PyModule module = Program.module(thread, "__main__",
                    Source.ofProgram("expression.py", "result = (" + expression + ")\n"));
            return "=" + shown(Texts.repr(thread, Objects.requireNonNull(module.get("result"))));
        } catch (PyError error) {
            PyException exception = error.exception();
            String message = Texts.str(thread, exception);
            return "!" + shown(exception.type().name() + (message.isEmpty() ? "" : ": " + message));
        }
    }

    /** Texts with characters that cannot be printed have these and backslashes escaped, as the recording script does. */
    private static String shown(String text) {
        if (Predicates.isPrintable(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(escaped(c)));
        return shown.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> c >= ' ' && c < 127
                    ? Character.toString(c)
                    : c < 256 ? "\\x%02x".formatted(c) : c < 65536 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
        };
    }
}
