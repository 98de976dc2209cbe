package dev.loopscope.run;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the Trace Event format, as far as what we write is concerned. */
final class TraceEventRules {
    private static final Map<String, Set<String>> REQUIRED = Map.of("X", Set.of("cat", "ts", "dur"), "b",
            Set.of("cat", "ts", "id"), "e", Set.of("cat", "ts", "id"), "s", Set.of("cat", "ts", "id"), "t",
            Set.of("cat", "ts", "id"), "f", Set.of("cat", "ts", "id"), "i", Set.of("ts", "s"), "C",
            Set.of("ts", "args"), "M", Set.of("args"));

    private TraceEventRules() {}

    /** Holds a whole file to the rules. */
    static void check(JsonNode file) {
        assertThat(file.get("traceEvents").isArray()).isTrue();
        assertThat(file.get("displayTimeUnit").stringValue()).isIn("ms", "ns");
        List<JsonNode> events = new ArrayList<>();
        file.get("traceEvents").forEach(events::add);
        events.forEach(TraceEventRules::hasItsKeys);
        slicesNest(events);
        spansAreBalanced(events);
        arrowsHaveBothEnds(events);
    }

    private static void hasItsKeys(JsonNode event) {
        String phase = event.get("ph").stringValue();
        assertThat(REQUIRED).containsKey(phase);
        assertThat(event.get("name").isString()).isTrue();
        assertThat(event.get("pid").isIntegralNumber()).isTrue();
        assertThat(event.get("tid").isIntegralNumber()).isTrue();
        assertThat(REQUIRED.get(phase)).as(event.toString()).allMatch(event::has);
        for (String time : List.of("ts", "dur")) {
            assertThat(event.path(time).decimalValue(BigDecimal.ZERO)).isNotNegative();
        }
        if (phase.equals("i")) {
            assertThat(event.get("s").stringValue()).isIn("g", "p", "t");
        }
        if (phase.equals("C")) {
            event.get("args").forEach(value -> assertThat(value.isNumber()).isTrue());
        }
        if (phase.equals("M")) {
            assertThat(event.get("name").stringValue()).isIn("process_name", "thread_name");
            assertThat(event.get("args").get("name").isString()).isTrue();
        }
    }

    /** Slices of one thread lie in each other or apart. */
    private static void slicesNest(List<JsonNode> events) {
        Map<String, Deque<Double>> ends = new HashMap<>();
        events.stream().filter(event -> phase(event).equals("X")).sorted(
                Comparator.comparingDouble(TraceEventRules::ts)
                        .thenComparing(event -> -event.get("dur").doubleValue()))
                .forEach(event -> {
                    Deque<Double> open = ends.computeIfAbsent(event.get("pid") + "/" + event.get("tid"),
                            _ -> new ArrayDeque<>());
                    while (!open.isEmpty() && open.peek() <= ts(event) + 1e-6) {
                        open.pop();
                    }
                    double end = ts(event) + event.get("dur").doubleValue();
                    assertThat(open.isEmpty() || end <= open.peek() + 1e-3).as("nested: " + event).isTrue();
                    open.push(end);
                });
    }

    private static void spansAreBalanced(List<JsonNode> events) {
        Map<String, Deque<JsonNode>> open = new HashMap<>();
        for (JsonNode event : events) {
            Deque<JsonNode> life = open.computeIfAbsent(event.path("cat").asString("") + event.path("id").asString(""),
                    _ -> new ArrayDeque<>());
            if (phase(event).equals("b")) {
                life.push(event);
            } else if (phase(event).equals("e")) {
                assertThat(life).as("begun before: " + event).isNotEmpty();
                JsonNode begin = life.pop();
                assertThat(event.get("name")).isEqualTo(begin.get("name"));
                assertThat(event.get("pid")).isEqualTo(begin.get("pid"));
                assertThat(ts(event)).isGreaterThanOrEqualTo(ts(begin));
            }
        }
        assertThat(open.values()).allMatch(Deque::isEmpty);
    }

    private static void arrowsHaveBothEnds(List<JsonNode> events) {
        Map<String, StringBuilder> arrows = new HashMap<>();
        events.stream().filter(event -> Set.of("s", "t", "f").contains(phase(event)))
                .forEach(event -> arrows.computeIfAbsent(event.get("name") + event.get("id").stringValue(),
                        _ -> new StringBuilder()).append(phase(event)));
        assertThat(arrows.values()).allSatisfy(arrow -> assertThat(arrow.toString()).matches("st*f"));
    }

    static String phase(JsonNode event) {
        return event.get("ph").stringValue();
    }

    private static double ts(JsonNode event) {
        return event.get("ts").doubleValue();
    }
}
