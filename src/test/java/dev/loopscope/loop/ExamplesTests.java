package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.OutputPrinted;

import static dev.loopscope.loop.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What the examples of the Javadoc print, each line behind the second of its program's time. */
class ExamplesTests extends LoopProgram {
    private final Examples examples = new Examples(machine);

    private <T> T play(Coroutine<T> example) {
        return result(() -> await(example));
    }

    private List<String> timedLines() {
        return events(OutputPrinted.class).stream()
                .map(line -> "%.1f %s".formatted(line.stamp().nanos() / 1e9, line.text().strip())).toList();
    }

    @Test
    void aFanOutKeepsItsLimit() {
        assertThat(play(examples.askAll(List.of("a", "b", "c")))).containsExactly("a answered", "b answered",
                "c answered");
        assertThat(timedLines()).containsExactly("0.0 asking a", "0.0 asking b", "1.0 asking c");
    }

    @Test
    void aProducerWaitsForRoomAndInTheEndForTheWork() {
        play(examples.produce(List.of("a", "b", "c")));
        assertThat(timedLines()).containsExactly("0.0 put a", "0.0 put b", "1.0 worked on a", "1.0 put c",
                "2.0 worked on b", "3.0 worked on c", "3.0 all done");
    }

    @Test
    void aTimeoutEndsItsBlock() {
        assertThat(play(examples.read())).isEqualTo("no page");
        assertThat(timedLines()).containsExactly("0.0 connecting", "2.0 reading");
        assertThat(time.nanos() / 1e9).isBetween(3.0, 3.1);
    }

    @Test
    void whatIsNotWaitedForAnyLongerCleansUpFirst() {
        assertThat(play(examples.readInHaste())).isEqualTo("no page");
        assertThat(timedLines()).containsExactly("0.5 hanging up");
    }

    @Test
    void aGroupThatFailsCancelsItsOtherTaskAndTellsTheError() {
        play(examples.together());
        assertThat(timedLines()).containsExactly("0.0 1", "1.0 2", "1.5 cancelled",
                "1.5 unhandled errors in a TaskGroup (1 sub-exception)", "1.5 out of paper");
    }
}
