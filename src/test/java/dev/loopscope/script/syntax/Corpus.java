package dev.loopscope.script.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The programs among the test's resources, and what was recorded of them. */
final class Corpus {
    private static final String SEPARATOR = "#---\n";

    private Corpus() {}

    /** The parts of a file between its separators. */
    static List<String> parts(String name) throws IOException {
        return List.of(text(name).split(SEPARATOR));
    }

    static List<String> lines(String name) throws IOException {
        return text(name).lines().toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream file = Corpus.class.getResourceAsStream("/syntax/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
