package dev.loopscope.network;

import java.util.Locale;
import java.util.Random;

import dev.loopscope.machine.Machine;

/**
 * An answer that is made up: no packet is sent, and the same host takes the same time in every run of the same seed.
 *
 * @param seed what the times depend on besides the host
 */
public record SimulatedPing(long seed) implements Pinger {
    /** What stands in for the others on a virtual time, which does not pass outside. */
    static final SimulatedPing INSTEAD = new SimulatedPing(2);

    private static final int LEAST_MICROS = 1_000;
    private static final int MOST_MICROS = 2_000;

    @Override
    public String ping(Machine machine, String host) {
        int micros = new Random(seed ^ host.hashCode()).nextInt(LEAST_MICROS, MOST_MICROS);
        machine.sleep(micros / 1e6, "ping %s (simulated)".formatted(host));
        return String.format(Locale.ROOT, "answered after %.1f ms (simulated)", micros / 1e3);
    }
}
