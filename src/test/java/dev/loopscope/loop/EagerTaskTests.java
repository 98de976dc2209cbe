package dev.loopscope.loop;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.loopscope.trace.TraceEvent.StepStarted;
import dev.loopscope.trace.TraceEvent.TaskYielded;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.currentTask;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;

/** Tasks of a loop whose factory is {@code Task::eager}. */
class EagerTaskTests extends LoopProgram {
    @BeforeEach
    void makeTasksEager() {
        loop.setTaskFactory(Task::eager);
    }

    @Test
    void aTaskThatNeverWaitsIsDoneAsSoonAsItIsMade() {
        complete(() -> {
            Task<String> task = createTask(Coroutine.of("f", () -> "result"));
            assertThat(task.isDone()).isTrue();
            assertThat(task.result()).isEqualTo("result");
            Task<Void> failed = createTask(coroutine("g", () -> {
                throw new IllegalArgumentException("wrong");
            }));
            assertThat(failed.exception()).hasMessage("wrong");
        });
    }

    @Test
    void aTaskThatWaitsGoesOnInATurnOfItsOwn() {
        complete(() -> {
            Task<Void> task = createTask(coroutine("f", () -> {
                say("begins");
                sleep(0);
                say("goes on");
            }));
            say("made");
            assertThat(loop.allTasks()).contains(task);
            await(task);
        });
        assertThat(lines).containsExactly("begins", "made", "goes on");
    }

    @Test
    void eachIsTheCurrentTaskAsLongAsItRuns() {
        complete(() -> {
            Task<?> maker = currentTask();
            Task<? extends Task<?>> inner = createTask(Coroutine.of("inner", Async::currentTask));
            assertThat(inner.result()).isSameAs(inner);
            assertThat(currentTask()).isSameAs(maker);
        });
        loop.callSoon(() -> {
            assertThat(createTask(Coroutine.of("inner", () -> "in a callback")).result()).isEqualTo("in a callback");
            assertThat(loop.currentTask()).isNull();
            say("callback");
        });
        turns(1);
        assertThat(lines).containsExactly("callback");
    }

    @Test
    void theMakersContextVariablesAreItsOwnAgainAfterwards() {
        ContextVar<String> user = new ContextVar<>("user");
        complete(() -> {
            user.set("maker");
            createTask(coroutine("f", () -> {
                say(user.get());
                user.set("made");
            }));
            say(user.get());
        });
        assertThat(lines).containsExactly("maker", "maker");
    }

    @Test
    void eagerTasksThatMakeEachOtherWithoutEndBeginInTurnsOfTheirOwnBeforeTheStackEnds() {
        assertThat(result(() -> nested(5_000))).isEqualTo(5_000);
    }

    private static int nested(int more) throws Exception {
        return more == 0 ? 0 : 1 + await(createTask(Coroutine.of("nested", () -> nested(more - 1))));
    }

    @Test
    void theTraceShowsTheMakerReadyWhileTheEagerTaskRuns() {
        complete(() -> {
            long maker = currentTask().id();
            long made = createTask(coroutine("f", () -> {})).id();
            assertThat(events(StepStarted.class)).extracting(StepStarted::task).containsExactly(maker, made, maker);
            assertThat(events(TaskYielded.class)).extracting(TaskYielded::task).containsExactly(maker);
        });
    }

    @Test
    void aLoopThatDoesNotRunQueuesTheFirstStep() {
        Task<Void> task = task("f", () -> say("ran"));
        assertThat(lines).isEmpty();
        turns(1);
        assertThat(task.isDone()).isTrue();
    }
}
