package dev.loopscope.scenario.article;

import java.util.List;

import dev.loopscope.network.Hosts;
import dev.loopscope.network.Network;

/** The network as it is set where nobody sets it otherwise, and a host that has no address. */
final class ArticleNetwork {
    static final Network NETWORK = new Network(
            new Hosts(List.of("www.baidu.com", "www.qq.com", "www.yangyanxing.com", "no.such.invalid")));

    private ArticleNetwork() {}
}
