package dev.loopscope.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.loopscope.script.ProgramRunner.Outcome;

/** A program of the corpus, and what CPython 3.13 was seen to do with it. */
record CorpusProgram(Path file) {
    /** Where the programs are, in a folder for each group. */
    static final Path FOLDER = Path.of("src/test/resources/corpus");

    /** All programs, by name. */
    static List<CorpusProgram> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().map(CorpusProgram::new).toList();
        }
    }

    /** Its group and name: {@code language/slices}. */
    String name() {
        return FOLDER.relativize(sibling("")).toString().replace('\\', '/');
    }

    /** What CPython left behind. */
    Outcome recorded() {
        String exit = textOf(sibling(".exit"));
        return new Outcome(textOf(sibling(".out")), textOf(sibling(".err")),
                exit.isEmpty() ? 0 : Integer.parseInt(exit.strip()));
    }

    /** The lines of an output in the order in which they are compared, which the program's first line may tell. */
    List<String> comparable(String text) {
        String first = textOf(file).lines().findFirst().orElse("");
        Stream<String> lines = Stream.of(text.split("\n", -1));
        return switch (first) {
            case "# compare: sorted" -> lines.sorted().toList();
            case "# compare: per-thread" -> lines.sorted(Comparator.comparing(CorpusProgram::key)).toList();
            default -> lines.toList();
        };
    }

    private static String key(String line) {
        return line.split(" ", 2)[0];
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.py$", ending));
    }

    private static String textOf(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
