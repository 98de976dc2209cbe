package dev.loopscope.network;

import java.net.UnknownHostException;

import dev.loopscope.machine.Machine;

/** A way to find out whether a host answers. It blocks the calling thread meanwhile, a few seconds at most. */
public sealed interface Pinger permits SimulatedPing, ReachabilityPing, PingProgram {
    /**
     * Asks the host once.
     *
     * @return what came of it, as a sentence without its subject: {@code answered after 0.5 ms}
     * @throws UnknownHostException if the name has no address
     * @throws IllegalArgumentException if the host is not allowed
     */
    String ping(Machine machine, String host) throws UnknownHostException;
}
