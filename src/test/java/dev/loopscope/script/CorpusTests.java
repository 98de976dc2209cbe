package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.machine.Time;
import dev.loopscope.machine.VirtualTime;
import dev.loopscope.proof.AtOnce;
import dev.loopscope.script.ProgramRunner.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Programs of all kinds print what CPython 3.13 prints for them, but for those that {@code differs.txt} lists with the
 * reason: they have to differ, so that none is listed for longer than it does. They run on virtual time, so that a busy
 * machine changes no order, but for those that {@code real-time.txt} lists. {@code -Dcorpus.only=asyncio/} takes those whose name
 * begins so, {@code -Dcorpus.workers=1} runs one at a time, {@code -Dcorpus.time=real} runs all in real time.
 */
class CorpusTests {
    private static final int WORKERS = Integer.getInteger("corpus.workers", 4);
    private static final boolean ALL_IN_REAL_TIME = "real".equals(System.getProperty("corpus.time"));

    @TestFactory
    Stream<DynamicTest> printsWhatCPythonPrints() throws IOException {
        OutputRules rules = OutputRules.of(CorpusProgram.FOLDER.resolve("rules.txt"));
        Map<String, String> differing = listed("differs.txt");
        Set<String> inRealTime = listed("real-time.txt").keySet();
        String only = System.getProperty("corpus.only", "");
        List<CorpusProgram> programs = CorpusProgram.all().stream()
                .filter(program -> program.name().startsWith(only)).toList();
        return AtOnce.tests(WORKERS, programs, program -> title(program, differing.get(program.name())), program -> {
            Outcome outcome = runner(inRealTime.contains(program.name())).run(program.file());
            if (differing.containsKey(program.name())) {
                assertThatThrownBy(() -> compare(program, outcome, rules)).isNotNull();
            } else {
                compare(program, outcome, rules);
            }
        });
    }

    private static ProgramRunner runner(boolean inRealTime) {
        return inRealTime || ALL_IN_REAL_TIME
                ? ProgramRunner.inProcess(Time::system)
                : ProgramRunner.inProcess(VirtualTime::new);
    }

    private static String title(CorpusProgram program, @Nullable String reason) {
        return reason == null ? program.name() : program.name() + " differs: " + reason;
    }

    /** The programs of a list, each with the reason. */
    private static Map<String, String> listed(String list) throws IOException {
        return Files.readAllLines(CorpusProgram.FOLDER.resolve(list)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
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
