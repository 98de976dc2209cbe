package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Random Python programs that end soon, print the same whenever they run, and show much of what they compute and every
 * error they meet. The same seed gives the same program.
 */
final class RandomPrograms {
    private static final int ENOUGH_LINES = 55;
    private static final int MOST_SECTIONS = 9;

    /** What keeps numbers and texts small, however often a loop makes them grow, and says what was raised. */
    private static final String HEAD = """
            import asyncio
            def cut(n):
                return n if -10 ** 40 < n < 10 ** 40 else n % 1000003
            def told(error):
                print(type(error).__name__, error)
            """;

    private RandomPrograms() {}

    /** The program of a seed. */
    static String program(long seed) {
        Random random = new Random(seed);
        ProgramText text = new ProgramText().lines(HEAD);
        Names names = new Names();
        RandomExpressions expressions = new RandomExpressions(random, names);
        RandomStatements statements = new RandomStatements(random, names, expressions, text);
        RandomSections sections = new RandomSections(random, names, expressions, statements, text);
        statements.declareVariables();
        for (int i = 0; i < MOST_SECTIONS && text.size() < ENOUGH_LINES; i++) {
            text.block("try:", sections::write);
            text.block("except Exception as error:", () -> text.line("told(error)"));
            text.line("print(" + String.join(", ", names.shown()) + ")");
        }
        return text.toString();
    }

    /** Writes the programs of the seeds from the first number up to the second one into a folder: {@code 17.py}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        for (long seed = Long.parseLong(arguments[0]); seed < Long.parseLong(arguments[1]); seed++) {
            Files.writeString(folder.resolve(seed + ".py"), program(seed));
        }
    }
}
