package dev.loopscope.run;

import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.insight.Summary;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.recording.Recorder;
import dev.loopscope.recording.Recording;
import dev.loopscope.trace.TraceBuffer;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;

/**
 * A small program that is played unseen once the server is ready. It loads what every run needs, so that the first one that
 * is looked at shows its own time and not the loading of classes.
 */
@Component
final class Rehearsal {
    private static final int EVENTS = 10_000;

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("loopscope-rehearsal").start(Rehearsal::play);
    }

    private static void play() {
        TraceBuffer buffer = new TraceBuffer(EVENTS);
        Recording recording = new Recording();
        String file = Rehearsal.class.getName().replace('.', '/') + ".java";
        Machine machine = new Machine(Time.system(), buffer, SourceLocator.ofJava(List.of(file)), () -> {});
        try (machine) {
            machine.setDefaultExecutor(ThreadPool::defaultFor);
            machine.join(machine.startMain(() -> program(machine)));
        }
        new Recorder(buffer, recording, EVENTS).finish(EVENTS);
        Summary.of(recording.events(), true);
    }

    private static void program(Machine machine) {
        try (EventLoop loop = new EventLoop(machine)) {
            loop.runUntilComplete(coroutine("main", () -> {
                await(loop.runInExecutor(null, Rehearsal::work, machine));
                return await(gather(part(machine), part(machine)));
            }));
        } catch (Exception e) {
            throw new IllegalStateException("the rehearsal failed", e);
        }
    }

    private static Coroutine<String> part(Machine machine) {
        return coroutine("part", () -> {
            machine.print("part", machine.currentThread());
            sleep(0.001);
            return "part";
        });
    }

    private static String work(Machine machine) {
        machine.sleep(0.001);
        return "work";
    }
}
