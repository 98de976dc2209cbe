package dev.loopscope.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.loopscope.process.RunnerProcess;
import dev.loopscope.process.WorkerLaunch;
import dev.loopscope.script.host.Runner;

/** Where the processes of written programs come from. Some wait ready, so that a program need not wait for a JVM. */
@Component
final class Runners implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);

    private final int ready;

    // guarded by this
    private final WorkerLaunch launch;
    private final Deque<RunnerProcess> waiting = new ArrayDeque<>();
    private boolean closed;

    Runners(RunSettings settings, NetworkSettings network) {
        this.ready = settings.ready();
        this.launch = new WorkerLaunch(Runner.class, UUID.randomUUID().toString(),
                List.of("-Xmx" + settings.heap().toBytes(), "-XX:TieredStopAtLevel=4",
                        "-XX:+ExitOnOutOfMemoryError", "-Dloopscope.hosts=" + String.join(",", network.hosts())));
    }

    /**
     * A runner that has no program yet, ready or about to be.
     *
     * @throws IOException if none can be started
     */
    RunnerProcess take() throws IOException {
        try {
            return next();
        } finally {
            refill();
        }
    }

    /**
     * A runner for a program that can wait for it; the one that is ready stays for the next that cannot.
     *
     * @throws IOException if none can be started
     */
    synchronized RunnerProcess fresh() throws IOException {
        return start();
    }

    private synchronized RunnerProcess next() throws IOException {
        for (RunnerProcess runner = waiting.poll(); runner != null; runner = waiting.poll()) {
            if (runner.isAlive()) {
                return runner;
            }
        }
        return start();
    }

    private synchronized RunnerProcess start() throws IOException {
        launch.provide(Runner.class);
        return RunnerProcess.start(launch);
    }

    @EventListener(ApplicationReadyEvent.class)
    void refill() {
        Thread.ofVirtual().name("loopscope-runners").start(this::fill);
    }

    private synchronized void fill() {
        waiting.removeIf(runner -> !runner.isAlive());
        try {
            while (!closed && waiting.size() < ready) {
                waiting.add(start());
            }
        } catch (IOException e) {
            LOG.warn("No process for a program could be started ahead: {}", e.toString());
        }
    }

    @Override
    public synchronized void destroy() {
        closed = true;
        waiting.forEach(RunnerProcess::kill);
        waiting.clear();
    }
}
