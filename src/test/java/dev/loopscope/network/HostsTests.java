package dev.loopscope.network;

import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HostsTests {
    private final Hosts hosts = new Hosts(List.of("www.example.org", "10.1.2.3"));

    @Test
    void thisMachineAndTheListedOnesAreAllowed() {
        assertThat(Stream.of("localhost", "127.0.0.1", "::1", "www.example.org", "10.1.2.3")).allMatch(hosts::allows);
    }

    @Test
    void whatOnlyLooksLikeAnAllowedOneIsNot() {
        assertThat(HostileHosts.all()).hasSizeGreaterThanOrEqualTo(2_000).noneMatch(hosts::allows);
    }

    @Test
    void aListedAddressIsReachedAsItIs() throws UnknownHostException {
        assertThat(hosts.resolve("10.1.2.3").getHostAddress()).isEqualTo("10.1.2.3");
    }

    @Test
    void aNameThatLeadsToThisMachineIsRefused() {
        assertThatThrownBy(() -> new Hosts(List.of("ip6-localhost", "localhost.")).resolve("localhost."))
                .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(UnknownHostException.class),
                        e -> assertThat(e).hasMessageContaining("not reached by a name"));
    }

    @Test
    void aHostThatIsNotAllowedIsNotEvenLookedUp() {
        assertThatThrownBy(() -> hosts.resolve("www.example.com")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'www.example.com' is not one of").hasMessageContaining("www.example.org");
    }
}
