package dev.loopscope.network;

import java.util.List;

/** What there is of a network for programs: the hosts that they may reach, and the ways to ask one. */
public final class Network {
    /** The way that asks with the operating system's program. */
    public static final String PROGRAM = "ping program";
    /** The way that asks by a connection. */
    public static final String REACHABILITY = "reachability";
    /** The way that makes its answers up. */
    public static final String SIMULATED = "simulated";
    /** All of them. */
    public static final List<String> WAYS = List.of(PROGRAM, REACHABILITY, SIMULATED);

    private final Hosts hosts;

    /** @param hosts the hosts that programs may reach */
    public Network(Hosts hosts) {
        this.hosts = hosts;
    }

    /** The hosts that programs may reach. */
    public Hosts hosts() {
        return hosts;
    }

    /** The way that asks for real and is to be had on this machine. */
    public static String realWay() {
        return PingProgram.find().isPresent() ? PROGRAM : REACHABILITY;
    }

    /** The pinger of this way; one by a connection where the operating system has no program. */
    public Pinger pinger(String way) {
        return switch (way) {
            case PROGRAM -> PingProgram.find().<Pinger>map(path -> new PingProgram(hosts, path))
                    .orElseGet(() -> new ReachabilityPing(hosts));
            case REACHABILITY -> new ReachabilityPing(hosts);
            case SIMULATED -> SimulatedPing.INSTEAD;
            default -> throw new IllegalArgumentException("a way to ping is one of %s, not '%s'".formatted(WAYS, way));
        };
    }
}
