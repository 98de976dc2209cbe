package dev.loopscope.security;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names by which the server may be called. A page of another name that leads here, by a trick with the name's address,
 * must not reach it, so names are compared whole, letter by letter, with the port.
 */
final class Names {
    private static final int HTTP_PORT = 80;
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> further;
    private final List<String> guests;

    /**
     * @param further names with their ports, besides the loopback ones
     * @param guests origins of other servers' pages that may look
     */
    Names(List<String> further, List<String> guests) {
        this.further = List.copyOf(further);
        this.guests = List.copyOf(guests);
    }

    /** Whether {@code host}, as a request's Host header has it, is this server at {@code port}. */
    boolean isHost(String host, int port) {
        return at(port).anyMatch(host::equals);
    }

    /** Whether {@code origin}, as a request's Origin header has it, is a page of this server at {@code port}. */
    boolean isOrigin(String origin, String scheme, int port) {
        return at(port).anyMatch(host -> origin.equals(scheme + "://" + host));
    }

    /** Whether {@code origin} is that of pages which may show runs, and nothing more. */
    boolean isGuest(String origin) {
        return guests.contains(origin);
    }

    private Stream<String> at(int port) {
        String suffix = port == HTTP_PORT ? "" : ":" + port;
        return Stream.concat(LOOPBACK.stream().map(name -> name + suffix), further.stream());
    }
}
