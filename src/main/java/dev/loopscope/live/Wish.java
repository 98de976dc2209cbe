package dev.loopscope.live;

import java.net.URI;
import java.util.Optional;

import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a viewer asks for in its address.
 *
 * @param run the run's id
 * @param after the number of the last event that it has, 0 for none
 */
record Wish(String run, long after) {
    /** The wish, unless {@code after} is no number of an event. */
    static Optional<Wish> in(URI address) {
        UriComponents parts = UriComponentsBuilder.fromUri(address).build();
        String path = address.getPath();
        String after = parts.getQueryParams().getFirst("after");
        try {
            long seq = after == null ? 0 : Long.parseLong(after);
            return seq < 0 ? Optional.empty() : Optional.of(new Wish(path.substring(path.lastIndexOf('/') + 1), seq));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The wish of a viewer that was let in. */
    static Wish of(WebSocketSession session) {
        return Optional.ofNullable(session.getUri()).flatMap(Wish::in).orElse(new Wish("", 0));
    }
}
