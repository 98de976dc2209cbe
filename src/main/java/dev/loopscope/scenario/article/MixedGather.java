package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.network.Network;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.ExecutorKind;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.ensureFuture;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.runCoroutineThreadsafe;

/** Eight pieces of work made in four ways, six of them gathered: the time is the longest one's. */
final class MixedGather implements Scenario {
    private final Network network;

    MixedGather(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        EventLoop loop = new EventLoop(machine);
        machine.startThread("start_thread_loop", loop::runForever);

        double sleep = arguments.seconds("sleep");
        AsyncFunctions functions = new AsyncFunctions(machine, sleep, 2 * sleep);
        Ping ping = Ping.of(machine, network, arguments);
        ExecutorService executor = ExecutorKind.of(arguments).executor(machine, loop, 2);
        runCoroutineThreadsafe(main(loop, functions, executor, ping, arguments.hosts("hosts")), loop);
        machine.print("the main thread is not blocked");
    }

    private static Coroutine<List<String>> main(EventLoop loop, AsyncFunctions functions,
            @Nullable ExecutorService executor, Ping ping, List<String> urls) {
        return coroutine("main", () -> {
            long start = loop.time();
            Task<String> task1 = createTask(functions.asyncfunc1());
            task1.addDoneCallback(functions::callbackfunc);
            Task<String> task2 = createTask(functions.asyncfunc2());
            task2.addDoneCallback(functions::callbackfunc);

            // Concurrent futures take callbacks, but cannot be awaited.
            CompletableFuture<String> future1 = runCoroutineThreadsafe(functions.asyncfunc1(), loop);
            future1.whenComplete(functions::callbackfunc);
            CompletableFuture<String> future2 = runCoroutineThreadsafe(functions.asyncfunc2(), loop);
            future2.whenComplete(functions::callbackfunc);

            LoopFuture<String> ping1 = loop.runInExecutor(executor, ping::ping, urls.getFirst());
            ping1.addDoneCallback(functions::callbackfunc);
            LoopFuture<String> ping2 = loop.runInExecutor(executor, ping::ping, urls.getLast());
            ping2.addDoneCallback(functions::callbackfunc);

            LoopFuture<String> task3 = ensureFuture(functions.asyncfunc1());
            task3.addDoneCallback(functions::callbackfunc);
            LoopFuture<String> task4 = ensureFuture(functions.asyncfunc2());
            task4.addDoneCallback(functions::callbackfunc);

            List<String> results = await(gather(task1, task2, ping1, ping2, task3, task4));
            functions.machine().print(results);
            functions.machine().print("all after", "%.2f s".formatted((loop.time() - start) / 1e9));
            return results;
        });
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        double sleep = arguments.seconds("sleep");
        Plan.Part ping = new Plan.Call(arguments.seconds("seconds"), ExecutorKind.of(arguments).crew(2));
        return Optional.of(Plan.of(new Plan.Wait(sleep), new Plan.Wait(2 * sleep), ping, ping, new Plan.Wait(sleep),
                new Plan.Wait(2 * sleep)));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("mixed-gather", 15, Chapter.LOOPS, new Text("Everything together", "全部合在一起"), new Text(
                "Tasks, calls in threads and concurrent futures at once. gather waits for the six that can be"
                        + " awaited: 4 s, the"
                        + " longest of them, where one after another they would take 14 s. The two concurrent"
                        + " futures take callbacks only.",
                "任务、线程中的调用和 concurrent future 同时进行。gather 等待其中可以 await 的六个：4 秒，即最长的那个；逐个执行要 14 秒。两个 concurrent"
                        + " future 只能加回调。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(4), Ping.way(Network.SIMULATED), Ping.twoHosts(network),
                new Parameter.Seconds("sleep", new Text("sleep", "睡眠"), 1.0, 0, 15),
                ExecutorKind.parameter(ExecutorKind.DEFAULT));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(MixedGather.class, AsyncFunctions.class, Ping.class, ExecutorKind.class);
    }
}
