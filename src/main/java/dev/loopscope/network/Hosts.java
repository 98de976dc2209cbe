package dev.loopscope.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts that programs may reach: this machine, and those that are listed, each compared letter by letter.
 *
 * @param listed the names or addresses besides those of this machine
 */
public record Hosts(List<String> listed) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /** Keeps the list as it is now. */
    public Hosts {
        listed = List.copyOf(listed);
    }

    /** Whether a program may reach the host of this name. */
    public boolean allows(String host) {
        return LOOPBACK.contains(host) || listed.contains(host);
    }

    /** All names that are allowed, for an error that tells them. */
    public List<String> names() {
        return Stream.concat(LOOPBACK.stream().sorted(), listed.stream()).toList();
    }

    /**
     * The address of an allowed host. A name leads out into the world only, not to this machine or its neighbours, however
     * its owner sets it; a neighbour is reached by being listed with its address.
     *
     * @throws UnknownHostException if the name has no address
     * @throws IllegalArgumentException if the host is not allowed, or its address is not
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        if (!allows(host)) {
            throw new IllegalArgumentException("host '%s' is not one of %s".formatted(host, names()));
        }
        InetAddress address = InetAddress.getByName(host);
        boolean isAsNamed = LOOPBACK.contains(host)
                ? address.isLoopbackAddress()
                : isPublic(address) || address.getHostAddress().equals(host);
        if (!isAsNamed) {
            throw new IllegalArgumentException(
                    "host '%s' leads to %s, which is not reached by a name".formatted(host, address.getHostAddress()));
        }
        return address;
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress() || isUniqueLocal(address));
    }

    /** fc00::/7, RFC 4193: what {@link InetAddress#isSiteLocalAddress} does not know of IPv6. */
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    }
}
