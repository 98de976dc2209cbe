package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.network.Network;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Crew;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

/** Three blocking calls handed to a loop's own thread: it runs them one after another, frozen meanwhile. */
final class CallSoonThreadsafe implements Scenario {
    private final Network network;

    CallSoonThreadsafe(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        EventLoop loop = new EventLoop(machine);
        machine.startThread("start_thread_loop", loop::runForever);

        Ping ping = Ping.of(machine, network, arguments);
        for (String url : arguments.hosts("hosts")) {
            loop.callSoonThreadsafe(ping::ping, url);
        }
        machine.print("the main thread is not blocked");
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofCalls(arguments.hosts("hosts").size(), arguments.seconds("seconds"), Crew.THE_LOOP));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("call-soon-threadsafe", 10, Chapter.BLOCKING, new Text("Blocking the loop", "阻塞事件循环"),
                new Text(
                        "The main thread hands three calls that block for 2 s to a loop in its own thread and"
                                + " goes on. The loop runs them"
                                + " one after another and is frozen meanwhile: 6 s.",
                        "主线程把三个各阻塞 2 秒的调用交给另一个线程里的事件循环，自己继续执行。事件循环逐个执行它们，其间被冻结：共 6 秒。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(2), Ping.way(Network.SIMULATED), Ping.hosts(network));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(CallSoonThreadsafe.class, Ping.class);
    }
}
