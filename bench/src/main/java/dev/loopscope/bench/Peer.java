package dev.loopscope.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.AbstractScheduledEventExecutor;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;

import dev.loopscope.loop.Callback;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Limits;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.recording.Recorder;
import dev.loopscope.recording.Recording;
import dev.loopscope.trace.TraceBuffer;

/** Something that runs callbacks one after another on one thread. In one JVM there is only one of them. */
interface Peer extends AutoCloseable {
    /** A callback as each of them takes it, so that none has to wrap it. */
    @FunctionalInterface
    interface Work extends Runnable, Callback, Handler<Void> {
        @Override
        void run();

        @Override
        default void handle(Void nothing) {
            run();
        }
    }

    /** Queues a callback. On the loop's own thread. */
    void callSoon(Work callback);

    /** Queues a callback. From another thread. */
    void callSoonThreadsafe(Work callback);

    /** Queues a callback for later and says how to cancel it. On the loop's own thread. */
    Runnable callLater(Work callback, long micros);

    @Override
    void close() throws Exception;

    /** The peer of this name. */
    static Peer of(String name) {
        return switch (name) {
            case "loopscope" -> new Loopscope(Machine.untraced(Time.system()), () -> {});
            case "loopscope traced" -> Loopscope.traced();
            case "netty nio" -> Netty.nio();
            case "netty nio submit" -> new NettyCancellable(Netty.nio());
            case "netty default" -> new Netty(new DefaultEventLoop());
            case "vert.x" -> new VertxContext(Vertx.vertx());
            case "jdk scheduled" -> new Jdk(new ScheduledThreadPoolExecutor(1));
            case "jdk single" -> new Jdk(Executors.newSingleThreadExecutor());
            default -> throw new IllegalArgumentException("no such peer: " + name);
        };
    }

    /** The engine's own loop. */
    record Loopscope(EventLoop loop, Machine machine, Thread thread, Runnable end) implements Peer {
        private static final int BUFFERED = 1 << 16;

        Loopscope(Machine machine, Runnable end) {
            EventLoop loop = new EventLoop(machine);
            this(loop, machine, machine.startThread("loop", loop::runForever), end);
        }

        /** With a trace that is recorded meanwhile, as in the dashboard, and thrown away now and then. */
        static Loopscope traced() {
            TraceBuffer buffer = new TraceBuffer(BUFFERED);
            Machine machine = new Machine(Time.system(), buffer, SourceLocator.none(), Limits.none(), () -> {});
            Thread recorder = Thread.ofPlatform().daemon().start(() -> record(buffer));
            return new Loopscope(machine, recorder::interrupt);
        }

        private static void record(TraceBuffer buffer) {
            Recorder recorder = new Recorder(buffer, new Recording(), Long.MAX_VALUE);
            while (!Thread.currentThread().isInterrupted()) {
                if (!recorder.drain(BUFFERED)) {
                    Thread.onSpinWait();
                } else {
                    recorder = new Recorder(buffer, new Recording(), Long.MAX_VALUE);
                }
            }
        }

        @Override
        public void callSoon(Work callback) {
            loop.callSoon(callback);
        }

        @Override
        public void callSoonThreadsafe(Work callback) {
            loop.callSoonThreadsafe(callback);
        }

        @Override
        public Runnable callLater(Work callback, long micros) {
            return loop.callLater(micros / 1e6, callback)::cancel;
        }

        @Override
        public void close() throws InterruptedException {
            loop.callSoonThreadsafe(loop::stop);
            thread.join();
            end.run();
            machine.close();
        }
    }

    /** Netty's loops, which are the same to those who use them. */
    record Netty(AbstractScheduledEventExecutor loop) implements Peer {
        Netty(io.netty.util.concurrent.EventExecutor loop) {
            this((AbstractScheduledEventExecutor) loop);
        }

        static Netty nio() {
            return new Netty(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()).next());
        }

        @Override
        public void callSoon(Work callback) {
            loop.execute(callback);
        }

        @Override
        public void callSoonThreadsafe(Work callback) {
            loop.execute(callback);
        }

        @Override
        public Runnable callLater(Work callback, long micros) {
            var timer = loop.schedule(callback, micros, TimeUnit.MICROSECONDS);
            return () -> timer.cancel(false);
        }

        @Override
        public void close() {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    /** Netty's NIO loop where who queues a callback gets something to cancel it by, as asyncio's callers do. */
    record NettyCancellable(Netty netty) implements Peer {
        @Override
        public void callSoon(Work callback) {
            netty.loop().submit((Runnable) callback);
        }

        @Override
        public void callSoonThreadsafe(Work callback) {
            netty.loop().submit((Runnable) callback);
        }

        @Override
        public Runnable callLater(Work callback, long micros) {
            return netty.callLater(callback, micros);
        }

        @Override
        public void close() {
            netty.close();
        }
    }

    /** A context of Vert.x, on its event loop. */
    record VertxContext(Vertx vertx, Context context) implements Peer {
        VertxContext(Vertx vertx) {
            this(vertx, vertx.getOrCreateContext());
        }

        @Override
        public void callSoon(Work callback) {
            context.runOnContext(callback);
        }

        @Override
        public void callSoonThreadsafe(Work callback) {
            context.runOnContext(callback);
        }

        @Override
        public Runnable callLater(Work callback, long micros) {
            long timer = vertx.setTimer(Math.max(1, micros / 1_000), _ -> callback.run());
            return () -> vertx.cancelTimer(timer);
        }

        @Override
        public void close() throws Exception {
            CountDownLatch closed = new CountDownLatch(1);
            vertx.close().onComplete(_ -> closed.countDown());
            closed.await();
        }
    }

    /** An executor of the JDK with one thread. */
    record Jdk(ExecutorService executor) implements Peer {
        @Override
        public void callSoon(Work callback) {
            executor.execute(callback);
        }

        @Override
        public void callSoonThreadsafe(Work callback) {
            executor.execute(callback);
        }

        @Override
        public Runnable callLater(Work callback, long micros) {
            var timer = ((ScheduledExecutorService) executor).schedule(callback, micros, TimeUnit.MICROSECONDS);
            return () -> timer.cancel(false);
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
