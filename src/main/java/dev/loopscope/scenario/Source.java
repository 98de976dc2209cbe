package dev.loopscope.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One file of a program as it was compiled.
 *
 * @param language {@code java}
 * @param path where the compiler saw it, such as {@code a/b/C.java}
 * @param file its name without the folders
 * @param firstLine the line where a reader begins, after package and imports
 * @param text the whole file
 */
public record Source(String language, String path, String file, int firstLine, String text) {
    /** The files of a scenario's program in order, read from the resources that the build packed them into. */
    public static List<Source> of(Scenario scenario) {
        return scenario.program().stream().map(Source::read).toList();
    }

    private static Source read(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".java";
        try (InputStream packed = type.getResourceAsStream("/programs/" + path)) {
            String text = packed == null
                    ? "// The source of %s was not packed.\n".formatted(type.getName())
                    : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            return new Source("java", path, type.getSimpleName() + ".java", firstLine(text.lines().toList()), text);
        } catch (IOException e) {
            throw new UncheckedIOException("source of " + type, e);
        }
    }

    private static int firstLine(List<String> lines) {
        int line = 0;
        while (line < lines.size() && (lines.get(line).isBlank() || lines.get(line).startsWith("package ")
                || lines.get(line).startsWith("import "))) {
            line++;
        }
        return line + 1;
    }
}
