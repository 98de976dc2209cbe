package dev.loopscope.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;
import dev.loopscope.trace.TraceEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What the description of the REST interface says, held against what the server does. */
@ServerTest
class OpenApiTests {
    private static final String DOCUMENT = "static/api/openapi.yaml";
    private static final String ADDRESS = "https://loopscope.dev/openapi.yaml";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private Client client;
    private OpenAPI described;
    private SchemaRegistry schemas;

    @BeforeEach
    void read() throws IOException {
        client = new Client(port);
        String text = new ClassPathResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, null);
        assertThat(parsed.getMessages()).isEmpty();
        described = parsed.getOpenAPI();
        schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                known -> known.schemas(Map.of(ADDRESS, text)));
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> there = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = described.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method.name().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(there);
    }

    @Test
    void everyKindOfEventIsListed() {
        assertThat(described.getComponents().getSchemas().get("Event").getProperties().get("type"))
                .extracting(type -> ((io.swagger.v3.oas.models.media.Schema<?>) type).getEnum()).asList()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(TraceEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }

    @Test
    void scenariosAreAsDescribed() {
        JsonNode all = client.get("/api/scenarios").json();
        assertThat(all.size()).isGreaterThan(16);
        all.forEach(one -> {
            assertIs("Scenario", one);
            assertIs("Scenario", client.get("/api/scenarios/" + one.get("id").stringValue()).json());
        });
    }

    @Test
    void runsAndWhatTheyLeaveAreAsDescribed() {
        assertRunAsDescribed("gather-tasks", "{\"seconds\":0.1}");
        assertRunAsDescribed("process-pool", "{\"seconds\":0.1}");
        assertRunAsDescribed("never-run", "{\"seconds\":0.1}");
        assertRunAsDescribed("failing", "{}");
    }

    private void assertRunAsDescribed(String scenario, String parameters) {
        JsonNode run = client.launch(scenario, parameters, 30);
        assertIs("Run", run);
        String path = "/api/runs/" + run.get("id").stringValue();
        client.get(path + "/output").json().forEach(line -> assertIs("Printed", line));
        client.get(path + "/events").text().lines().forEach(line -> assertIs("Event", line));
        assertIs("Summary", client.get(path + "/summary").json());
        assertIs("LoopState", client.get(path + "/loop").json());
        assertIs("ChromeTrace", client.get(path + "/export?format=chrome-trace").json());
        assertIs("Run", client.post(path + "/cancel", "").json());
        assertThat(client.delete(path).status()).isEqualTo(204);
    }

    @Test
    void errorsAreProblemDocumentsAsDescribed() {
        List<Answer> answers = List.of(client.post("/api/runs", "{}"), client.post("/api/runs", "nonsense"),
                client.post("/api/runs", "x".repeat(300_000)), client.get("/api/runs?state=asleep"),
                client.get("/api/runs/none"), client.get("/api/scenarios/none"), client.get("/api/runs/none/export"));
        assertThat(answers).extracting(Answer::status).containsExactly(400, 400, 413, 400, 404, 404, 404);
        answers.forEach(answer -> assertIs("Problem", answer.text()));
    }

    @Test
    void whatDiffersFromTheDescriptionIsFound() {
        assertThat(differences("Problem", "{\"status\":200,\"title\":\"OK\",\"type\":\"about:blank\"}")).isNotEmpty();
        assertThat(differences("Printed", "{\"seq\":1}")).isNotEmpty();
    }

    private void assertIs(String schema, JsonNode answer) {
        assertIs(schema, answer.toString());
    }

    private void assertIs(String schema, String answer) {
        assertThat(differences(schema, answer)).as("%s as a %s", answer, schema).isEmpty();
    }

    private List<Error> differences(String schema, String answer) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#/components/schemas/" + schema)).validate(answer,
                InputFormat.JSON);
    }
}
