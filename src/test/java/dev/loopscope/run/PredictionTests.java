package dev.loopscope.run;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PredictionTests {
    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void theChoicesFollowTheParameters() {
        assertThat(choices("{\"scenario\":\"thread-pool-2\"}")).containsExactly(2.0, 4.0, 6.0);
        assertThat(choices("{\"scenario\":\"thread-pool-2\",\"parameters\":{\"seconds\":0.5,\"workers\":1}}"))
                .containsExactly(0.5, 1.0, 1.5);
    }

    @Test
    void aProgramInPythonHasTheSame() {
        assertThat(choices("{\"scenario\":\"mixed-gather\",\"language\":\"script\"}"))
                .isEqualTo(choices("{\"scenario\":\"mixed-gather\"}")).contains(4.0, 14.0);
    }

    @Test
    void theyAreFoundByTryingAProgramOfOnesOwn() {
        assertThat(choicesOf("""
                import asyncio

                async def main():
                    await asyncio.gather(asyncio.sleep(10), asyncio.sleep(20), asyncio.sleep(10))

                asyncio.run(main())
                """)).containsExactly(10.0, 20.0, 40.0);
    }

    @Test
    void callsThatBlockTheLoopAreTemptingOnesToo() {
        assertThat(choicesOf("""
                import asyncio, time

                async def ping(seconds):
                    time.sleep(seconds)

                async def main():
                    await asyncio.gather(ping(10), ping(20))

                asyncio.run(main())
                """)).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void aLoopThatNobodyStopsIsTriedUntilItHasNothingLeftToDo() {
        assertThat(choicesOf("""
                import asyncio

                loop = asyncio.new_event_loop()
                for _ in range(3):
                    loop.create_task(asyncio.sleep(5))
                loop.run_forever()
                """)).containsExactly(5.0, 10.0, 15.0);
    }

    @Test
    void threadsAreTriedLikeTasks() {
        assertThat(choicesOf("""
                import threading, time

                threads = [threading.Thread(target=time.sleep, args=(seconds,)) for seconds in (1, 2)]
                for thread in threads:
                    thread.start()
                """)).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void thereAreNoneForAProgramWhoseTimeNobodyCanTell() {
        assertThat(choicesOf("print(1)")).isEmpty();
        assertThat(choicesOf("raise ValueError(7)")).isEmpty();
        assertThat(choicesOf("while True: pass")).isEmpty();
    }

    @Test
    void aTextThatIsNoProgramIsRefusedInTheSameWords() {
        String body = "{\"source\":\"if x\"}";
        Answer refused = client.post("/api/predictions", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("report")).isEqualTo(client.post("/api/runs", body).json().get("report"));
    }

    @Test
    void whatNoLaunchAcceptsIsRefusedInTheSameWords() {
        String body = "{\"scenario\":\"thread-pool-2\",\"parameters\":{\"workers\":0}}";
        Answer refused = client.post("/api/predictions", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").stringValue()).isEqualTo("parameters.workers");
        assertThat(refused.json().get("detail")).isEqualTo(client.post("/api/runs", body).json().get("detail"));
    }

    private List<Double> choicesOf(String program) {
        return choices("{\"source\":\"%s\"}".formatted(program.replace("\n", "\\n")));
    }

    private List<Double> choices(String body) {
        Answer answer = client.post("/api/predictions", body);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode choices = answer.json().get("choicesNanos");
        return StreamSupport.stream(choices.spliterator(), false).map(nanos -> nanos.longValue() / 1e9).toList();
    }
}
