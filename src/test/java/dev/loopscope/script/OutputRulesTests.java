package dev.loopscope.script;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.loopscope.script.ProgramRunner.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What differs from run to run is taken out of outputs, and nothing else. */
class OutputRulesTests {
    @Test
    void takeFoldersAndAddressesOut() throws IOException {
        assertThat(rules().normal("<coroutine object f at 0x7f3a12> at /home/me/a/plan.py:12"))
                .isEqualTo("<coroutine object f at 0x> at plan.py:12");
        assertThat(rules().normal("cb=[_done() at /usr/lib/python3.13/asyncio/tasks.py:820]"))
                .isEqualTo("cb=[_done() at lib/asyncio/tasks.py]");
    }

    @Test
    void takeFramesOfTheLibraryOutWithTheirLines() throws IOException {
        assertThat(rules().normal("""
                Traceback (most recent call last):
                  File "/usr/lib/python3.13/asyncio/runners.py", line 194, in run
                    return runner.run(main)
                           ~~~~~~~~~~^^^^^^
                  File "/home/me/plan.py", line 3, in main
                    1 / 0
                    ~~^~~
                """)).isEqualTo("""
                Traceback (most recent call last):
                  File "plan.py", line 3, in main
                    1 / 0
                    ~~^~~
                """);
    }

    @Test
    void leaveWhatWasRecordedAsItIs() throws IOException {
        for (CorpusProgram program : CorpusProgram.all()) {
            Outcome recorded = program.recorded();
            assertThat(rules().normal(recorded.out())).as(program.name()).isEqualTo(recorded.out());
            assertThat(rules().normal(recorded.err())).as(program.name()).isEqualTo(recorded.err());
        }
    }

    private static OutputRules rules() throws IOException {
        return OutputRules.of(CorpusProgram.FOLDER.resolve("rules.txt"));
    }
}
