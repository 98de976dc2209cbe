package dev.loopscope.run;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom programs may reach.
 *
 * @param hosts the names or addresses that a program may ask besides this machine's
 */
@ConfigurationProperties("loopscope.network")
record NetworkSettings(@DefaultValue({"www.baidu.com", "www.qq.com", "www.yangyanxing.com"}) List<String> hosts) {}
