package dev.loopscope.run;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.network.HostileHosts;
import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.RawRequest;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever a client sends, it is told what is wrong with it, and it is never the server's fault. */
@ServerTest
class HostileRequestTests {
    private static final int LONGEST_TEXT = 65_536;
    private static final String NAP = "{\"scenario\":\"nap\",\"parameters\":%s}";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("", "body", "JSON"),
                arguments("{", "body", "JSON"),
                arguments("null", "body", "an object"),
                arguments("[]", "body", "an object"),
                arguments("42", "body", "an object"),
                arguments("{\"scenario\":\"nap\"} {}", "body", "JSON"),
                arguments("{'scenario':'nap'}", "body", "JSON"),
                arguments("{\"scenario\":NaN}", "body", "JSON"),
                arguments("{\"scenario\":\"nap\",\"scenario\":\"nap\"}", "body", "every key once"),
                arguments(NAP.formatted("{\"seconds\":1,\"seconds\":2}"), "body", "every key once"),
                arguments("[".repeat(5000), "body", "depth 32"),
                arguments("{\"" + "k".repeat(300) + "\":1}", "body", "keys of 256"),
                arguments("{\"scenario\":\"" + "x".repeat(70_000) + "\"}", "scenario", "/api/scenarios"),
                arguments(NAP.formatted("{\"seconds\":1" + "0".repeat(200) + "}"), "body", "numbers of 100"),
                arguments("{}", "scenario", "the id of a scenario"),
                arguments("{\"scenario\":null}", "scenario", "the id of a scenario"),
                arguments("{\"scenario\":5}", "scenario", "the id of a scenario"),
                arguments("{\"scenario\":[\"nap\"]}", "scenario", "the id of a scenario"),
                arguments("{\"scenario\":\"nope\"}", "scenario", "/api/scenarios"),
                arguments("{\"scenario\":\"nap\\u0000\"}", "scenario", "/api/scenarios"),
                arguments("{\"scenario\":\"nap\",\"extra\":1}", "extra", "no such key"),
                arguments("{\"scenario\":\"nap\",\"__proto__\":{}}", "__proto__", "no such key"),
                arguments(NAP.formatted("[]"), "parameters", "an object"),
                arguments(NAP.formatted("null"), "parameters", "an object"),
                arguments(NAP.formatted("\"seconds\""), "parameters", "an object"),
                arguments(NAP.formatted("{\"seconds\":31}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":-0.001}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":1e308}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":1e99999}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":\"1\"}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":null}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":true}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":[1]}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"seconds\":{}}"), "parameters.seconds", "between 0 and 30"),
                arguments(NAP.formatted("{\"times\":1.5}"), "parameters.times", "between 1 and 3"),
                arguments(NAP.formatted("{\"times\":9223372036854775808}"), "parameters.times", "between 1 and 3"),
                arguments(NAP.formatted("{\"times\":-2147483649}"), "parameters.times", "between 1 and 3"),
                arguments(NAP.formatted("{\"voice\":\"LOUD\"}"), "parameters.voice", "soft, loud"),
                arguments(NAP.formatted("{\"voice\":1}"), "parameters.voice", "soft, loud"),
                arguments(NAP.formatted("{\"unknown\":1}"), "parameters.unknown", "one of the scenario's parameters"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void launchThatBreaksARuleIsToldTheFieldAndTheRule(String body, String field, String rule) {
        Answer answer = client.post("/api/runs", body);

        assertProblem(answer, 400, field, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"seconds\":31}|须为 0 到 30 之间的秒数", "{\"times\":9}|须为 1 到 3 之间的整数",
            "{\"voice\":1}|须为以下之一：soft, loud", "{\"unknown\":1}|该场景的参数之一：seconds, times, voice"})
    void ruleOfAParameterIsToldInBothLanguagesOfThePages(String parameters, String chinese) {
        JsonNode problem = client.post("/api/runs", NAP.formatted(parameters)).json();

        assertThat(problem.get("words").get("zh").stringValue()).isEqualTo(chinese);
        assertThat(problem.get("words").get("en")).isEqualTo(problem.get("rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "301", "abc", "NaN", "1e400", "Infinity", "1,2", "0x1p3000", "%00"})
    void launchWithAWaitThatMakesNoSenseIsToldTheRange(String wait) {
        Answer answer = client.post("/api/runs?wait=" + wait, "{\"scenario\":\"nap\"}");

        assertProblem(answer, 400, "wait", "between 0 and 300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "99999999999999999999"})
    void eventsAfterWhatIsNoNumberOfAnEventAreRefused(String after) {
        String id = client.launch("nap", "{}", 10).get("id").stringValue();

        assertProblem(client.get("/api/runs/%s/events?after=%s".formatted(id, after)), 400, "after", "0 or more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"state=RUNNING|state|one of queued, running", "state=|state|one of queued",
            "state=idle&state=idle|state|one of queued", "scenario=nope|scenario|/api/scenarios",
            "scenario=|scenario|/api/scenarios", "limit=0|limit|between 1 and 1000",
            "limit=1001|limit|between 1 and 1000", "limit=-1|limit|between 1 and 1000",
            "limit=1.5|limit|between 1 and 1000", "limit=99999999999|limit|between 1 and 1000",
            "limit=|limit|between 1 and 1000"})
    void listOfRunsThatMakesNoSenseIsRefused(String query, String field, String rule) {
        assertProblem(client.get("/api/runs?" + query), 400, field, rule);
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/runs/nope,404,id", "POST,/api/runs/nope/cancel,404,id", "DELETE,/api/runs/nope,404,id",
            "GET,/api/runs/nope/output,404,id", "GET,/api/runs/nope/events,404,id", "GET,/api/runs/nope/summary,404,id",
            "GET,/api/scenarios/nope,404,id", "GET,/api/runs/%00,400,", "GET,/api/[],400,request",
            "GET,/api\\runs,400,request", "GET,/api/runs/..%2f..,400,",
            "GET,/api/none,404,path", "GET,/nope,404,path", "GET,/api/runs/nope/nope,404,path",
            "GET,/actuator/env,404,path", "GET,/error,404,path", "PUT,/api/runs,405,method",
            "DELETE,/api/runs,405,method",
            "PATCH,/api/scenarios,405,method", "POST,/api/scenarios,405,method", "TRACE,/api/runs,405,",
            "PROPFIND,/api/runs,405,method", "GET,/api/runs/nope/cancel,405,method",
            "GET,/ws/runs/nope,400,", "POST,/ws/runs/nope,405,", "GET,/ws/nope,404,path"})
    void whatIsNotThereIsSaidSo(String method, String path, Integer status, String field) {
        String answer = new RawRequest(port).send("%s %s HTTP/1.1".formatted(method, path),
                "Host: localhost:" + port, "Connection: close");

        assertThat(RawRequest.status(answer)).isBetween(200, 499);
        if (status != null) {
            assertThat(RawRequest.status(answer)).isEqualTo(status);
        }
        if (field != null) {
            assertThat(answer).contains("application/problem+json", "\"field\":\"" + field + "\"", "\"rule\":");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data",
            "nonsense", "application/json; charset=nonsense"})
    void bodyThatIsNotJsonByItsTypeIsRefused(String type) {
        Answer answer = client.send("POST", "/api/runs", BodyPublishers.ofString("{\"scenario\":\"nap\"}"),
                "Content-Type", type);

        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
    }

    @Test
    void bodyWithoutATypeIsRefused() {
        assertProblem(client.send("POST", "/api/runs", BodyPublishers.ofString("{\"scenario\":\"nap\"}")), 415,
                "Content-Type", "application/json");
    }

    @Test
    void bodyThatIsNoUnicodeIsRefused() {
        byte[] body = "{\"scenario\":\"nÿp\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(client.send("POST", "/api/runs", BodyPublishers.ofByteArray(body), "Content-Type",
                "application/json"), 400, "body", "JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense"})
    void answerThatTheClientDoesNotAcceptIsRefusedAsWhatItIs(String accept) {
        Answer answer = client.get("/api/runs", "Accept", accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void noHostileHostIsTakenOrStartsAProcess() {
        Set<Long> before = processes();
        List<String> hostile = HostileHosts.all().stream().filter(host -> host.length() <= LONGEST_TEXT).toList();
        assertThat(hostile).hasSizeGreaterThan(2_000);
        hostile.parallelStream().forEach(host -> assertProblem(
                client.post("/api/runs", JsonMapper.shared().writeValueAsString(Map.of("scenario", "three-threads",
                        "parameters", Map.of("ping", "ping program", "hosts", List.of(host))))),
                400, "parameters.hosts", "each one of 127.0.0.1"));
        assertThat(processes()).isSubsetOf(before);
        assertThat(client.get("/api/runs?scenario=three-threads").json().isEmpty()).isTrue();
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static void assertProblem(Answer answer, int status, String field, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("title").stringValue()).isNotBlank();
        assertThat(answer.json().get("type").stringValue()).isNotBlank();
        assertThat(answer.json().get("detail").stringValue()).isNotBlank();
        assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.json().get("rule").stringValue()).contains(rule);
    }
}
