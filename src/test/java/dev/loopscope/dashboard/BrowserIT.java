package dev.loopscope.dashboard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.loopscope.LoopscopeApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * The pages in a real browser against this server. The tests themselves are in {@code frontend/browser}; their report is on
 * standard output. They mostly wait for pages, and go on beside the other tests of the server.
 */
@Execution(ExecutionMode.CONCURRENT)
@SpringBootTest(classes = LoopscopeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserIT {
    private static final long MINUTES = 15;

    /** Where a page of somebody else's stands. */
    private static String guest = "";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void letGuestIn(DynamicPropertyRegistry properties) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            guest = "http://localhost:" + free.getLocalPort();
        }
        properties.add("loopscope.security.origins", () -> guest);
    }

    @Test
    void thePagesWorkInARealBrowser() throws IOException, InterruptedException {
        ProcessBuilder tests = new ProcessBuilder("npm", "run", "--silent", "test:browser")
                .directory(new File("frontend")).redirectErrorStream(true);
        tests.environment().put("LOOPSCOPE_URL", "http://localhost:" + port);
        tests.environment().put("LOOPSCOPE_GUEST", guest);
        Process running = tests.start();
        running.getOutputStream().close();
        Thread report = Thread.ofVirtual().start(() -> copyReport(running));
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            fail("the browser's tests took longer than %d minutes", MINUTES);
        }
        report.join();
        assertThat(running.exitValue()).as("exit code of the browser's tests, whose report is above").isZero();
    }

    private static void copyReport(Process running) {
        try {
            running.getInputStream().transferTo(System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
