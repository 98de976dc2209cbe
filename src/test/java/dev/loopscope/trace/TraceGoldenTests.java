package dev.loopscope.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wire form that the browser's decoder is tested against too: one trace of every kind of event in two batches, as bytes
 * and as JSON. To write the files anew after a change of the form, run this with {@code -Dgolden.write}.
 */
class TraceGoldenTests {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void theWireFormIsTheOneThatTheBrowserReads() throws IOException {
        TraceEncoder encoder = new TraceEncoder();
        List<TraceEvent> events = TraceSamples.oneOfEachKind();
        int half = events.size() / 2;
        byte[] first = encoder.encode(events.subList(0, half)).bytes();
        byte[] second = encoder.encode(events.subList(half, events.size())).bytes();
        String json = json(events);
        if (System.getProperty("golden.write") != null) {
            Files.write(FOLDER.resolve("trace-1.bin"), first);
            Files.write(FOLDER.resolve("trace-2.bin"), second);
            Files.writeString(FOLDER.resolve("trace.json"), json);
        }
        assertThat(first).isEqualTo(Files.readAllBytes(FOLDER.resolve("trace-1.bin")));
        assertThat(second).isEqualTo(Files.readAllBytes(FOLDER.resolve("trace-2.bin")));
        assertThat(json).isEqualTo(Files.readString(FOLDER.resolve("trace.json")));
    }

    private static String json(List<TraceEvent> events) {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (TraceEvent event : events) {
            ObjectNode node = mapper.createObjectNode().put("type", event.getClass().getSimpleName());
            node.setAll((ObjectNode) mapper.valueToTree(event));
            list.add(node);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    }
}
