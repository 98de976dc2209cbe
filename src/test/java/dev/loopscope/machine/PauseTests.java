package dev.loopscope.machine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Pause.Step;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ThreadPaused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A program that is stopped with its clock, and goes on. */
class PauseTests {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<TraceEvent> trace = new CopyOnWriteArrayList<>();
    private final HandSetTime under = new HandSetTime();
    private final Machine machine = new Machine(under, trace::add, SourceLocator.none(), () -> {});
    private final Pause pause = machine.pause();

    @AfterEach
    void end() {
        machine.close();
    }

    @Test
    void theClockStandsWhileTheProgramIsStoppedAndGoesOnFromThere() {
        under.set(100);
        pause.stop();
        under.set(250);
        assertThat(machine.now()).isEqualTo(100);

        pause.goOn();
        under.set(260);
        assertThat(machine.now()).isEqualTo(110);
    }

    @Test
    void whatAnotherProcessTimedMeanwhileHappenedWhenTheClockStoodStill() {
        under.set(100);
        pause.stop();
        under.set(250);
        assertThat(pause.timed(90)).isEqualTo(90);
        assertThat(pause.timed(200)).isEqualTo(100);

        pause.goOn();
        under.set(300);
        pause.stop();
        under.set(400);
        pause.goOn();
        assertThat(pause.timed(200)).isEqualTo(100);
        assertThat(pause.timed(260)).isEqualTo(110);
        assertThat(pause.timed(350)).isEqualTo(150);
        assertThat(pause.timed(410)).isEqualTo(160);
    }

    @Test
    void aThreadStaysAtItsNextCheckUntilTheProgramGoesOn() {
        CountDownLatch passed = new CountDownLatch(1);
        pause.stop();
        machine.startMain(passed::countDown);

        await().atMost(LONG).until(() -> trace.stream().anyMatch(ThreadPaused.class::isInstance));
        assertThat(passed.getCount()).isEqualTo(1);

        pause.goOn();
        await().atMost(LONG).until(() -> passed.getCount() == 0);
    }

    @Test
    void aStepEndsBeforeTheNextCallback() {
        List<String> done = new CopyOnWriteArrayList<>();
        pause.stop();
        machine.startMain(() -> {
            for (String callback : List.of("first", "second", "third")) {
                pause.beforeHandle();
                done.add(callback);
            }
        });

        awaitStops(1);
        pause.goTo(Step.HANDLE);
        awaitStops(2);
        assertThat(done).isEmpty();
        pause.goTo(Step.HANDLE);
        awaitStops(3);
        assertThat(done).containsExactly("first");
        pause.goOn();
        await().atMost(LONG).until(() -> done.size() == 3);
    }

    @Test
    void aWakeThatComesWhileAThreadStandsStillIsNotLost() {
        CountDownLatch woken = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        Thread thread = machine.startMain(() -> {
            waits.countDown();
            while (!told.get()) {
                machine.time().await(Time.FOREVER);
            }
            woken.countDown();
        });
        await().atMost(LONG).until(() -> waits.getCount() == 0);
        pause.stop();
        told.set(true);
        machine.time().wake(thread);
        pause.goOn();

        await().atMost(LONG).until(() -> woken.getCount() == 0);
    }

    @Test
    void aProgramThatIsToEndIsNeverStoppedAgain() {
        pause.end();
        pause.stop();

        assertThat(pause.isStopped()).isFalse();
    }

    private void awaitStops(int count) {
        await().atMost(LONG).until(() -> trace.stream().filter(ThreadPaused.class::isInstance).count() == count);
    }

    /** A clock that shows what it was set to, with the JVM's way to wait. */
    private static final class HandSetTime implements Time {
        private final Time real = Time.system();
        private volatile long now;

        void set(long nanos) {
            now = nanos;
        }

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void await(long nanos) {
            real.await(nanos);
        }

        @Override
        public void wake(Thread thread) {
            real.wake(thread);
        }
    }
}
