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

/** Three blocking calls for the loop's default executor: a thread for each. */
final class DefaultExecutor implements Scenario {
    private final Network network;

    DefaultExecutor(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        EventLoop loop = new EventLoop(machine);
        machine.startThread("start_thread_loop", loop::runForever);

        Ping ping = Ping.of(machine, network, arguments);
        ExecutorService executor = ExecutorKind.of(arguments).executor(machine, loop, 3);
        for (String url : arguments.hosts("hosts")) {
            loop.runInExecutor(executor, ping::ping, url);
        }
        machine.print("the main thread is not blocked");
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofCalls(arguments.hosts("hosts").size(), arguments.seconds("seconds"),
                ExecutorKind.of(arguments).crew(3)));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("default-executor", 11, Chapter.BLOCKING, new Text("Default executor", "默认执行器"), new Text(
                "Three calls that block for 2 s, run by threads of the loop's default executor: all at once, 2 s"
                        + " in all. The loop"
                        + " stays free.",
                "三个各阻塞 2 秒的调用，由事件循环的默认线程池执行：同时进行，总共 2 秒。事件循环保持空闲。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(2), Ping.way(Network.SIMULATED), Ping.hosts(network),
                ExecutorKind.parameter(ExecutorKind.DEFAULT));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(DefaultExecutor.class, Ping.class, ExecutorKind.class);
    }
}
