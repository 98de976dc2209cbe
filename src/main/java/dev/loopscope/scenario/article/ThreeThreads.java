package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

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

/** Three threads that ping three hosts for real, without any loop. */
final class ThreeThreads implements Scenario {
    private final Network network;

    ThreeThreads(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        Ping ping = Ping.of(machine, network, arguments);
        for (String url : arguments.hosts("hosts")) {
            machine.startThread("ping", () -> ping.ping(url));
        }
        machine.print("the main thread goes on", machine.currentThread());
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofCalls(arguments.hosts("hosts").size(), arguments.seconds("seconds"), Crew.UNBOUNDED));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("three-threads", 9, Chapter.BLOCKING, new Text("Three threads", "三个线程"),
                new Text("Three threads ping three hosts at the same time, each really blocked meanwhile. A host that"
                        + " cannot be reached says so, and nothing breaks.",
                        "三个线程同时 ping 三个主机，各自都真的被阻塞。无法到达的主机会说明情况，其他一切照常。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Ping.seconds(2), Ping.way(Network.realWay()), Ping.hosts(network));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(ThreeThreads.class, Ping.class);
    }
}
