package dev.loopscope.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whom the server answers.
 *
 * @param hosts further names of this server as they stand in a browser's address, {@code name:port}
 * @param origins pages of other servers that may show runs, {@code http://name:port}
 * @param bodyLimit how long a request's body may be
 * @param importLimit how long the file of an imported run may be
 */
@ConfigurationProperties("loopscope.security")
record SecuritySettings(@DefaultValue List<String> hosts, @DefaultValue List<String> origins,
        @DefaultValue("256KB") DataSize bodyLimit, @DefaultValue("64MB") DataSize importLimit) {}
