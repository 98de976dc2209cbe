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
    private static final double LEAST_MILLIS = 5;
    private static final double MOST_MILLIS = 120;

    @Override
    public String ping(Machine machine, String host) {
        double millis = new Random(seed ^ host.hashCode()).nextDouble(LEAST_MILLIS, MOST_MILLIS);
        machine.sleep(millis / 1000);
        return String.format(Locale.ROOT, "answered after %.1f ms (simulated)", millis);
    }
}
