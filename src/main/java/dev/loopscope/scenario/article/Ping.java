package dev.loopscope.scenario.article;

import java.net.UnknownHostException;
import java.util.Map;

import dev.loopscope.machine.Machine;
import dev.loopscope.network.Network;
import dev.loopscope.network.Pinger;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Text;

/** A function that blocks: whoever calls it waits, and so does everything else on that thread. */
record Ping(Machine machine, double seconds, Pinger pinger) {
    private static final int MOST_HOSTS = 8;
    private static final Map<String, Text> WAYS = Map.of(Network.PROGRAM, new Text("ping program", "ping 程序"),
            Network.REACHABILITY, new Text("reachability", "可达性检测"), Network.SIMULATED, new Text("simulated", "模拟"));

    /** The one that {@link #seconds} and {@link #way} choose. */
    static Ping of(Machine machine, Network network, Arguments arguments) {
        return new Ping(machine, arguments.seconds("seconds"), network.pinger(arguments.choice("ping")));
    }

    /** How long it blocks before it asks. */
    static Parameter seconds(double usual) {
        return new Parameter.Seconds("seconds", new Text("ping", "ping"), usual, 0, 30);
    }

    /** By which of the network's ways it asks. */
    static Parameter way(String usual) {
        return new Parameter.Choice("ping", new Text("ping by", "ping 方式"), usual, Network.WAYS, WAYS);
    }

    /** Whom a program asks that asks as many as there are. */
    static Parameter hosts(Network network) {
        return new Parameter.HostNames("hosts", new Text("hosts", "主机"),
                "www.baidu.com, www.qq.com, www.yangyanxing.com", network.hosts(), 1, MOST_HOSTS);
    }

    /** Whom a program asks that asks two. */
    static Parameter twoHosts(Network network) {
        return new Parameter.HostNames("hosts", new Text("hosts", "主机"), "www.baidu.com, www.yangyanxing.com",
                network.hosts(), 2, 2);
    }

    /** Says where it runs, sleeps, asks the host whether it is there, and returns its name. */
    String ping(String url) {
        machine.print("start ping", url, "on", machine.currentThread(), "pid", machine.processId());
        machine.sleep(seconds);
        machine.print("end ping", url + ":", answer(url));
        return url;
    }

    private String answer(String url) {
        try {
            return pinger.ping(machine, url);
        } catch (UnknownHostException e) {
            return "cannot be reached, no address is known for it";
        } catch (IllegalArgumentException e) {
            return "was not asked, " + e.getMessage();
        }
    }
}
