package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.ProgramRunner.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Programs of all kinds print what CPython 3.13 prints for them, but for those that {@code differs.txt} lists with the
 * reason: they have to differ, so that none is listed for longer than it does. {@code -Dcorpus.only=asyncio/} takes those whose name
 * begins so, {@code -Dcorpus.workers=1} runs one at a time.
 */
class CorpusTests {
    private static final ExecutorService WORKERS = Executors
            .newFixedThreadPool(Integer.getInteger("corpus.workers", 4));

    @TestFactory
    Stream<DynamicTest> printsWhatCPythonPrints() throws IOException {
        OutputRules rules = OutputRules.of(CorpusProgram.FOLDER.resolve("rules.txt"));
        ProgramRunner runner = ProgramRunner.inProcess();
        Map<String, String> differing = differing();
        String only = System.getProperty("corpus.only", "");
        List<DynamicTest> tests = CorpusProgram.all().stream().filter(program -> program.name().startsWith(only))
                .map(program -> test(program, runner, rules, differing.get(program.name()))).toList();
        return tests.stream();
    }

    /** A test that waits for a run which the workers have been given already. */
    private static DynamicTest test(CorpusProgram program, ProgramRunner runner, OutputRules rules,
            @Nullable String reason) {
        CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(() -> runner.run(program.file()), WORKERS);
        return reason == null
                ? DynamicTest.dynamicTest(program.name(), () -> compare(program, run.join(), rules))
                : DynamicTest.dynamicTest(program.name() + " differs: " + reason,
                        () -> assertThatThrownBy(() -> compare(program, run.join(), rules)).isNotNull());
    }

    /** The programs that differ, each with the reason. */
    private static Map<String, String> differing() throws IOException {
        return Files.readAllLines(CorpusProgram.FOLDER.resolve("differs.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @AfterAll
    static void endWorkers() {
        WORKERS.shutdownNow();
    }

    private static void compare(CorpusProgram program, Outcome outcome, OutputRules rules) {
        Outcome recorded = program.recorded();
        assertThat(program.comparable(rules.normal(outcome.err()))).as("stderr")
                .isEqualTo(program.comparable(recorded.err()));
        assertThat(program.comparable(rules.normal(outcome.out()))).as("stdout")
                .isEqualTo(program.comparable(recorded.out()));
        assertThat(outcome.exit()).as("exit status").isEqualTo(recorded.exit());
    }
}
