package dev.loopscope.scenario.article;

import java.net.UnknownHostException;
import java.util.List;

import dev.loopscope.machine.Machine;
import dev.loopscope.network.Network;
import dev.loopscope.network.Pinger;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

/** Three threads that ping three hosts for real, without any loop. */
final class ThreeThreads implements Scenario {
    private static final int MOST_HOSTS = 8;

    private final Network network;

    ThreeThreads(Network network) {
        this.network = network;
    }

    @Override
    public void play(Machine machine, Arguments arguments) {
        Pinger pinger = network.pinger(arguments.choice("ping"));
        double seconds = arguments.seconds("seconds");
        for (String url : arguments.hosts("hosts")) {
            machine.startThread("ping", () -> ping(machine, pinger, seconds, url));
        }
        machine.print("the main thread goes on", machine.currentThread());
    }

    private static void ping(Machine machine, Pinger pinger, double seconds, String url) {
        machine.print("start ping", url, "on", machine.currentThread());
        machine.sleep(seconds);
        try {
            machine.print(url, pinger.ping(machine, url));
        } catch (UnknownHostException e) {
            machine.print(url, "cannot be reached: no address is known for it");
        } catch (IllegalArgumentException e) {
            machine.print(url, "is not asked:", String.valueOf(e.getMessage()));
        }
        machine.print("end ping", url);
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
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 2.0, 0, 30),
                new Parameter.Choice("ping", new Text("ping by", "ping 方式"), Network.realWay(), Network.WAYS),
                new Parameter.HostNames("hosts", new Text("hosts", "主机"),
                        "www.baidu.com, www.qq.com, www.yangyanxing.com",
                        network.hosts(), MOST_HOSTS));
    }
}
