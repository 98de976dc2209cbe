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

/** Three blocking calls for a pool of processes: each worker is a process with a main thread of its own. */
final class ProcessPoolOfThree implements Scenario {
    private final Network network;

    ProcessPoolOfThree(Network network) {
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
        return new Lesson("process-pool", 13, Chapter.BLOCKING, new Text("Process pool", "进程池"), new Text(
                "Three calls that block for 2 s, each in a process of its own: another process id, another main thread,"
                        + " 2 s in all and a little for starting.",
                "三个各阻塞 2 秒的调用，每个都在自己的子进程里：不同的进程号、各自的主线程，总共 2 秒，外加一点启动时间。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(2), Ping.way(Network.SIMULATED), Ping.hosts(network),
                new Parameter.Whole("workers", new Text("workers", "进程数"), 3, 1, 8),
                ExecutorKind.parameter(ExecutorKind.PROCESSES));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(ProcessPoolOfThree.class, Ping.class, ExecutorKind.class);
    }
}
