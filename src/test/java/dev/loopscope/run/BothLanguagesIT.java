package dev.loopscope.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.loopscope.proof.AtOnce;
import dev.loopscope.server.Client;
import dev.loopscope.server.ServerTest;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.TaskCreated;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;

/** The article's programs, each in Java and in Python: they make the same tasks, calls and lanes, and print the same lines. */
@ServerTest
class BothLanguagesIT {
    private static final double LONG = 60;
    /** As many as the server lets run. */
    private static final int RUNS_AT_ONCE = 4;
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("single-task", "{\"seconds\":0.1}"),
            Map.entry("done-callback", "{\"seconds\":0.1}"), Map.entry("never-run", "{\"seconds\":0.1}"),
            Map.entry("run-forever-stop", "{\"seconds\":0.1}"), Map.entry("ensure-future", "{\"seconds\":0.1}"),
            Map.entry("two-tasks-forever", "{\"seconds\":0.1}"), Map.entry("gather-tasks", "{\"seconds\":0.1}"),
            Map.entry("gather-coroutines", "{\"seconds\":0.1}"),
            Map.entry("three-threads", "{\"seconds\":0.2,\"ping\":\"simulated\"}"),
            Map.entry("call-soon-threadsafe", "{\"seconds\":0.1}"),
            Map.entry("default-executor", "{\"seconds\":0.3}"), Map.entry("thread-pool-2", "{\"seconds\":0.3}"),
            Map.entry("process-pool", "{\"seconds\":0.3}"), Map.entry("coroutine-threadsafe", "{\"seconds\":0.2}"),
            Map.entry("mixed-gather", "{\"seconds\":1.5,\"sleep\":0.4}"), Map.entry("two-loops", "{\"seconds\":0.2}"));

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    /**
     * What two runs of one scenario have in common.
     *
     * @param taskNames in no order: which of two loops has its task first is free
     * @param tasks each with its coroutine and what it printed, in no order: their steps may fall into one turn or into two
     * @param lanes the names of threads, and of processes besides the program's own
     * @param lines what the main thread and those of loops printed outside of tasks, by thread and in order
     * @param pooled what the threads of pools printed, and the callbacks with their results, in no order
     */
    private record Shape(String state, List<String> taskNames, List<String> tasks, long calls, List<String> lanes,
            Map<String, String> lines, List<String> pooled) {}

    @TestFactory
    Stream<DynamicTest> aScenarioIsTheSameInBothLanguages() {
        return AtOnce.tests(RUNS_AT_ONCE, SHORT.keySet().stream().sorted().toList(), id -> id, this::assertSame);
    }

    private void assertSame(String scenario) {
        String parameters = SHORT.getOrDefault(scenario, "{}");
        Shape java = shape(scenario, parameters, "java");
        Shape script = shape(scenario, parameters, "script");
        assertThat(script).isEqualTo(java);
    }

    private Shape shape(String scenario, String parameters, String language) {
        Client client = new Client(port);
        JsonNode answer = client.post("/api/runs?wait=" + LONG,
                "{\"scenario\":\"%s\",\"parameters\":%s,\"language\":\"%s\"}".formatted(scenario, parameters, language))
                .json();
        assertThat(answer.path("language").stringValue("")).as(answer.toString()).isEqualTo(language);
        String id = answer.get("id").stringValue();
        client.post("/api/runs/%s/cancel".formatted(id), "");
        return shape(answer.get("state").stringValue(), runs.known(id).recording().events());
    }

    private static Shape shape(String state, List<TraceEvent> events) {
        Map<Long, String> threads = new HashMap<>();
        List<String> taskNames = new ArrayList<>();
        Map<Long, String> tasks = new HashMap<>();
        List<String> lanes = new ArrayList<>();
        Map<String, String> lines = new TreeMap<>();
        List<String> pooled = new ArrayList<>();
        long calls = 0;
        for (TraceEvent event : events) {
            switch (event) {
                case TaskCreated made -> {
                    taskNames.add(made.name());
                    tasks.put(made.task(), made.coroutine().replaceAll("\\W.*", "") + " printed ");
                }
                case CallSubmitted _ -> calls++;
                case ThreadStarted started -> {
                    threads.put(started.stamp().thread(), started.name());
                    lanes.add(started.name());
                }
                case ProcessStarted started when started.parent() != 0 -> lanes.add(started.name());
                case OutputPrinted printed when printed.stream() == OutputStreamName.STDOUT -> {
                    String thread = threads.getOrDefault(printed.stamp().thread(), "");
                    String line = withoutFigures(printed.text());
                    if (tasks.containsKey(printed.stamp().task())) {
                        tasks.merge(printed.stamp().task(), line, String::concat);
                    } else if (!isOfPool(line) && (thread.startsWith("Thread-") || isOfProgram(printed, thread))) {
                        lines.merge(thread, line, String::concat);
                    } else {
                        pooled.add(line);
                    }
                }
                default -> {
                }
            }
        }
        return new Shape(state, sorted(taskNames), sorted(tasks.values()), calls, sorted(lanes), lines,
                sorted(pooled));
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** Which of two calls that take the same time is first is free. */
    private static boolean isOfPool(String line) {
        return line.contains("its result is www.");
    }

    /** Workers of process pools have main threads of their own. */
    private static boolean isOfProgram(OutputPrinted printed, String thread) {
        return thread.equals("MainThread") && !printed.text().contains(" ping ");
    }

    /** The line without what differs from run to run, and without where something stands in the program's text. */
    private static String withoutFigures(String line) {
        return line.replaceAll("running at [^>]*>", "running>").replaceAll("\\d+\\.\\d+", "0.0")
                .replaceAll("(started|pid) \\d+", "$1 0").replaceAll("(asyncio|Executor-\\d)_\\d", "$1");
    }
}
