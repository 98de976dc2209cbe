package dev.loopscope.loop;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.getEventLoop;
import static dev.loopscope.loop.Async.newEventLoop;
import static dev.loopscope.loop.Async.setEventLoop;
import static dev.loopscope.loop.MachineThread.runMain;
import static dev.loopscope.loop.MachineThread.runThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GettingLoopTests extends LoopProgram {
    @Test
    @Rule("GL2")
    void theMainThreadGetsALoopMadeAndSetOnce() {
        runMain(machine, () -> {
            EventLoop made = getEventLoop();
            assertThat(getEventLoop()).isSameAs(made);
            made.runUntilComplete(coroutine("main", () -> assertThat(getEventLoop()).isSameAs(made)));
            setEventLoop(null);
            assertThatThrownBy(Async::getEventLoop)
                    .hasMessage("There is no current event loop in thread 'MainThread'.");
        });
        assertThat(printed()).isEqualTo("DeprecationWarning: There is no current event loop\n");
    }

    @Test
    @Rule("GL2")
    void theRunningLoopComesBeforeTheOneThatWasSet() {
        runMain(machine, () -> {
            EventLoop set = newEventLoop();
            setEventLoop(set);
            assertThat(getEventLoop()).isSameAs(set);
            loop.runUntilComplete(coroutine("main", () -> assertThat(getEventLoop()).isSameAs(loop)));
            assertThat(getEventLoop()).isSameAs(set);
        });
    }

    @Test
    @Rule("GL2")
    void anotherThreadGetsNoneMade() {
        runThread(machine, () -> assertThatThrownBy(Async::getEventLoop)
                .hasMessage("There is no current event loop in thread 'Thread-1 (target)'."));
    }

    @Test
    @Rule("GL3")
    void aNewLoopIsSetNowhereAndSettingOneIsForTheCallingThreadOnly() {
        runMain(machine, () -> {
            EventLoop made = newEventLoop();
            assertThat(getEventLoop()).isNotSameAs(made);
            setEventLoop(made);
            runThread(machine, () -> assertThatThrownBy(Async::getEventLoop).hasMessageContaining("no current event"));
        });
    }

    @Test
    @Rule("GL3")
    void aLoopMayBeMadeInOneThreadAndRunInAnother() {
        task("f", () -> say(machine.threadName()));
        runThread(machine, () -> loop.runUntilComplete(coroutine("main", () -> say("ran"))));
        assertThat(lines).containsExactly("Thread-1 (target)", "ran");
    }
}
