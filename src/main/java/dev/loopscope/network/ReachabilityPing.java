package dev.loopscope.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Locale;

import dev.loopscope.machine.Machine;

/**
 * Asks by a connection to the web's port, which is closed again at once. A refusal is an answer too: the host is there.
 *
 * @param hosts whom it may ask
 */
public record ReachabilityPing(Hosts hosts) implements Pinger {
    private static final int PORT = 80;
    private static final int PATIENCE_MILLIS = 2_000;

    @Override
    public String ping(Machine machine, String host) throws UnknownHostException {
        if (machine.time().isVirtual()) {
            return SimulatedPing.INSTEAD.ping(machine, host);
        }
        InetAddress address = hosts.resolve(host);
        return machine.blocked("connect(%s)".formatted(address.getHostAddress()), () -> ask(machine, address));
    }

    private static String ask(Machine machine, InetAddress address) {
        long start = machine.now();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, PORT), PATIENCE_MILLIS);
        } catch (ConnectException refused) {
            // Somebody is there to refuse.
        } catch (IOException e) {
            return "did not answer: " + e.getMessage();
        }
        return String.format(Locale.ROOT, "answered after %.1f ms", (machine.now() - start) / 1e6);
    }
}
