package dev.loopscope.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Strings that want to be taken for a host: options, commands, other spellings of this machine, neighbours, look-alikes. */
public final class HostileHosts {
    private static final List<String> SEEDS = List.of("127.0.0.1", "localhost", "www.qq.com", "www.baidu.com", "0",
            "0x7f.1", "017700000001", "2130706433", "127.1", "[::1]", "::ffff:127.0.0.1", "169.254.169.254",
            "::ffff:169.254.169.254", "10.0.0.1", "192.168.0.1", "224.0.0.1", "255.255.255.255", "fe80::1", "fc00::1",
            "metadata.google.internal", "localhost.evil.example", "www.qq.com.evil.example", "evil.example");
    private static final List<String> BEFORE = List.of("", "-", "--", "-f ", "-c1000000 ", " ", "\t", "\n", "\u0000",
            "$(id)",
            "`id`", "http://", "//", "user@", "\u202e", "%2e", "..", "'");
    private static final List<String> AFTER = List.of("", ";id", "|id", "&id", "$(id)", "\r\n", " -f", ".", "\u0000",
            "/",
            ":80", "#", "%00", "\u3002");

    private HostileHosts() {}

    /** More than two thousand of them, none of which is a host's name as it is allowed. */
    public static List<String> all() {
        Set<String> made = new LinkedHashSet<>();
        for (String before : BEFORE) {
            for (String seed : SEEDS) {
                AFTER.forEach(after -> made.add(before + seed + after));
            }
        }
        made.addAll(List.of("LOCALHOST", "Localhost", "lоcalhost", "www.ｑq.com", "x".repeat(1_000_000), "", " "));
        made.removeAll(List.of("127.0.0.1", "localhost", "www.qq.com", "www.baidu.com"));
        return new ArrayList<>(made);
    }
}
