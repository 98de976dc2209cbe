package dev.loopscope.script.library;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.network.Hosts;
import dev.loopscope.network.Network;

/**
 * The one command of the system that programs have: {@code ping HOST}, which asks once.
 *
 * @param host whom it asks
 * @param printsOut whether somebody reads what it says
 * @param printsErrors whether somebody reads its complaints
 */
record PingCommand(String host, boolean printsOut, boolean printsErrors) {
    /** The system property with the hosts that programs may ask, with commas between them. */
    private static final String HOSTS = "loopscope.hosts";
    private static final String USUAL_HOSTS = "www.baidu.com,www.qq.com,www.yangyanxing.com";
    private static final Set<String> WITH_FIGURE = Set.of("-c", "-W", "-w", "-i");
    private static final Set<String> ALONE = Set.of("-n", "-q", "-4", "-6", "--");
    private static final int UNANSWERED = 1;
    private static final int MISUSED = 2;
    private static final int STATUS_SHIFT = 8;

    /** The command that this line of a shell is; null where it is any other. */
    static @Nullable PingCommand read(String line) {
        boolean out = true;
        boolean errors = true;
        List<String> words = new ArrayList<>();
        for (String word : line.replaceAll("([12&]?>)\\s+", "$1").strip().split("\\s+")) {
            switch (word) {
                case ">/dev/null", "1>/dev/null" -> out = false;
                case "2>/dev/null" -> errors = false;
                case "&>/dev/null" -> out = errors = false;
                case "2>&1" -> errors = out;
                default -> words.add(word);
            }
        }
        boolean isPing = !words.isEmpty() && words.getFirst().equals("ping");
        String host = isPing ? host(words.listIterator(1)) : null;
        return host == null ? null : new PingCommand(host, out, errors);
    }

    private static @Nullable String host(Iterator<String> words) {
        String host = null;
        while (words.hasNext()) {
            String word = words.next();
            if (WITH_FIGURE.contains(word)) {
                if (!words.hasNext() || !words.next().matches("\\d+(\\.\\d+)?")) {
                    return null;
                }
            } else if (!ALONE.contains(word)) {
                if (host != null || !word.matches("[\\w.:][\\w.:-]*")) {
                    return null;
                }
                host = word;
            }
        }
        return host;
    }

    /** Asks, and gives the status that {@code os.system} returns. */
    long run(Machine machine) {
        try {
            Network network = new Network(hosts());
            String answer = network.pinger(Network.realWay()).ping(machine, host);
            if (printsOut) {
                machine.printOut(host + ": " + answer + "\n");
            }
            return status(answer.startsWith("answered") ? 0 : UNANSWERED);
        } catch (UnknownHostException e) {
            return complain(machine, "ping: %s: Name or service not known\n".formatted(host));
        } catch (IllegalArgumentException refused) {
            return complain(machine, "ping: %s: %s\n".formatted(host, refused.getMessage()));
        }
    }

    private long complain(Machine machine, String text) {
        if (printsErrors) {
            machine.printError(text);
        }
        return status(MISUSED);
    }

    private static long status(int code) {
        return (long) code << STATUS_SHIFT;
    }

    private static Hosts hosts() {
        return new Hosts(List.of(System.getProperty(HOSTS, USUAL_HOSTS).split(",")));
    }
}
