package dev.loopscope.script;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.ProgramRunner.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs of all kinds print what CPython 3.13 prints for them. {@code -Dcorpus.only=asyncio/} takes those whose name
 * begins so, {@code -Dcorpus.workers=1} runs one at a time.
 */
@Disabled("there is no interpreter yet that ProgramRunner.inProcess could run them with")
class CorpusTests {
    private static final ExecutorService WORKERS = Executors
            .newFixedThreadPool(Integer.getInteger("corpus.workers", 4));

    @TestFactory
    Stream<DynamicTest> printsWhatCPythonPrints() throws IOException {
        OutputRules rules = OutputRules.of(CorpusProgram.FOLDER.resolve("rules.txt"));
        ProgramRunner runner = ProgramRunner.inProcess();
        String only = System.getProperty("corpus.only", "");
        List<DynamicTest> tests = CorpusProgram.all().stream().filter(program -> program.name().startsWith(only))
                .map(program -> test(program, runner, rules)).toList();
        return tests.stream();
    }

    /** A test that waits for a run which the workers have been given already. */
    private static DynamicTest test(CorpusProgram program, ProgramRunner runner, OutputRules rules) {
        CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(() -> runner.run(program.file()), WORKERS);
        return DynamicTest.dynamicTest(program.name(), () -> compare(program, run.join(), rules));
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
