package dev.loopscope.live;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.loopscope.live.RawViewer.Arrival;
import dev.loopscope.run.Run;
import dev.loopscope.run.Runs;
import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many viewers of one run, some of them stalled. */
@ServerTest
class FanOutIT {
    private static final int HEALTHY = Integer.getInteger("loopscope.fanout.healthy", 300);
    private static final int STALLED = Integer.getInteger("loopscope.fanout.stalled", 20);
    private static final int SECONDS = Integer.getInteger("loopscope.fanout.seconds", 10);

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    @Autowired
    private Viewers viewers;

    @Test
    void everyHealthyViewerSeesEverythingSoon() throws IOException, InterruptedException {
        String id = new Client(port).launch("talkative",
                "{\"events\":%d,\"length\":20,\"pause\":0.1}".formatted(SECONDS * 10_000), 0).get("id").stringValue();
        Run run = runs.find(id).orElseThrow();
        List<Socket> stalled = new ArrayList<>();
        List<RawViewer> healthy = new ArrayList<>();
        for (int i = 0; i < STALLED; i++) {
            stalled.add(Handshake.open(port, id, 2048));
        }
        for (int i = 0; i < HEALTHY; i++) {
            healthy.add(new RawViewer(Handshake.open(port, id, 64 * 1024)));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> viewers.count() >= HEALTHY);
        long joined = run.pulse().nowNanos();
        List<Long> lags = new ArrayList<>();
        await().atMost(Duration.ofSeconds(SECONDS + 30L)).pollInterval(Duration.ofMillis(100)).until(() -> {
            lags.add(run.pulse().serverLagNanos());
            return run.state().isEnd();
        });

        List<Arrival> arrivals = new ArrayList<>();
        for (RawViewer viewer : healthy) {
            assertThat(viewer.awaitClose()).isEqualTo(1000);
            assertThat(viewer.lastSeq()).isEqualTo(run.recording().lastSeq());
            viewer.arrivals().stream().filter(pulse -> pulse.sent() > joined).forEach(arrivals::add);
        }
        for (Socket socket : stalled) {
            socket.close();
        }
        await().until(() -> viewers.count() == 0);
        long offset = arrivals.stream().mapToLong(pulse -> pulse.came() - pulse.sent()).min().orElseThrow();
        long[] delays = arrivals.stream().mapToLong(pulse -> pulse.came() - pulse.sent() - offset).sorted().toArray();
        System.out.printf("fan-out healthy=%d stalled=%d seconds=%d bytes=%d p50=%.1fms p99=%.1fms lag=%.1fms%n",
                HEALTHY,
                STALLED, SECONDS, run.recording().bytes(), delays[delays.length / 2] / 1e6,
                delays[delays.length * 99 / 100] / 1e6, lags.stream().mapToLong(lag -> lag).max().orElse(0) / 1e6);
        assertThat(delays[delays.length * 99 / 100]).isLessThan(5_000_000_000L);
    }
}
