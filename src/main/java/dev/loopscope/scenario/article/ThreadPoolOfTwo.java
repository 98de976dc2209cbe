package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import dev.loopscope.loop.EventLoop;
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

/** Three blocking calls for a pool of two threads: two at once, the third waits for a worker. */
final class ThreadPoolOfTwo implements Scenario {
    private final Network network;

    ThreadPoolOfTwo(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        EventLoop loop = new EventLoop(machine);
        machine.startThread("start_thread_loop", loop::runForever);

        Ping ping = Ping.of(machine, network, arguments);
        ExecutorService executor = ExecutorKind.of(arguments).executor(machine, loop, arguments.whole("workers"));
        for (String url : arguments.hosts("hosts")) {
            loop.runInExecutor(executor, ping::ping, url);
        }
        machine.print("the main thread is not blocked");
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofCalls(arguments.hosts("hosts").size(), arguments.seconds("seconds"),
                ExecutorKind.of(arguments).crew(arguments.whole("workers"))));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("thread-pool-2", 12, Chapter.BLOCKING, new Text("Thread pool of two", "两个线程的线程池"),
                new Text("Three calls that block for 2 s, two threads to run them: two run at once, the third waits 2 s"
                        + " for a worker. All in one process.",
                        "三个各阻塞 2 秒的调用，两个线程来执行：两个同时进行，第三个要等 2 秒才有空闲的工作线程。都在同一个进程里。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(2), Ping.way(Network.SIMULATED), Ping.hosts(network),
                new Parameter.Whole("workers", new Text("workers", "线程数"), 2, 1, 8),
                ExecutorKind.parameter(ExecutorKind.THREADS));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(ThreadPoolOfTwo.class, Ping.class, ExecutorKind.class);
    }
}
