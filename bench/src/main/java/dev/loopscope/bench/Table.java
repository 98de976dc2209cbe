package dev.loopscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Puts what was measured into one table, in Markdown: every benchmark with its peers and the ratio to the best of them. */
final class Table {
    private static final String OURS = "loopscope";
    private static final String TRACED = "loopscope traced";
    /** Files of our own figures, and their units. */
    private static final Map<String, String> UNITS = Map.of("memory", "B", "growth", "ns", "tracing", "%");
    /** Benchmarks of one peer each, and the row that they belong to. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "Tasks.switchBySleepOfZero", List.of("switch", OURS),
            "TaskPeers.switchOfVirtualThreads", List.of("switch", "virtual threads"),
            "TaskPeers.switchOfKotlinCoroutines", List.of("switch", "kotlinx.coroutines"),
            "Tasks.setAndAwaitAFuture", List.of("setAndAwaitAFuture", OURS),
            "TaskPeers.setAndAwaitAFutureOfVirtualThreads", List.of("setAndAwaitAFuture", "virtual threads"),
            "Tasks.createAndFinishATask", List.of("createAndFinishATask", OURS),
            "TaskPeers.createAndFinishAVirtualThread", List.of("createAndFinishATask", "virtual threads"),
            "Calls.jdkThreadCall", List.of("threadCall", "jdk single"),
            "WorkerStart.firstCallOfAProcessPool", List.of("workerStart", OURS),
            "WorkerStart.bareJvm", List.of("workerStart", "bare JVM"));

    /**
     * What was measured.
     *
     * @param value the median of all iterations
     * @param low where the middle half of them begins, equal to the median where there was one measurement only
     * @param high where it ends
     * @param bytes what one operation allocates
     */
    private record Figure(double value, double low, double high, String unit, double bytes) {
        static Figure single(double value, String unit) {
            return new Figure(value, value, value, unit, 0);
        }

        static Figure of(JsonObject result) {
            JsonObject metric = result.getJsonObject("primaryMetric");
            double[] all = metric.getJsonArray("rawData").stream()
                    .flatMap(fork -> ((JsonArray) fork).stream()).mapToDouble(value -> ((Number) value).doubleValue())
                    .sorted().toArray();
            JsonObject allocated = result.getJsonObject("secondaryMetrics").getJsonObject("gc.alloc.rate.norm");
            return new Figure(all[all.length / 2], all[all.length / 4], all[all.length * 3 / 4],
                    metric.getString("scoreUnit").replace("/op", ""),
                    allocated == null ? 0 : allocated.getDouble("score"));
        }

        String text() {
            String shown = low < high
                    ? "%.4g (%.3g–%.3g) %s".formatted(value, low, high, unit)
                    : "%.4g %s".formatted(value, unit);
            return bytes >= 0.5 ? shown + ", %.0f B".formatted(bytes) : shown;
        }
    }

    private final Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();

    private Table() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        Table table = new Table();
        table.readJmh(folder.resolve("jmh.json"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                table.readPeer(file);
            }
        }
        table.print();
    }

    private void readJmh(Path json) throws IOException {
        for (Object each : new JsonArray(Files.readString(json))) {
            JsonObject result = (JsonObject) each;
            String full = result.getString("benchmark");
            String name = full.substring(full.lastIndexOf("bench.") + "bench.".length());
            String peer = result.getJsonObject("params", new JsonObject()).getString("peer", OURS);
            List<String> place = ROWS.getOrDefault(name, List.of(name.substring(name.indexOf('.') + 1), peer));
            row(place.get(0)).put(place.get(1), Figure.of(result));
        }
    }

    private void readPeer(Path tsv) throws IOException {
        String peer = tsv.getFileName().toString().replace(".tsv", "");
        for (String line : Files.readAllLines(tsv)) {
            String[] cells = line.split("\t");
            if (UNITS.containsKey(peer)) {
                row(cells[0]).put(OURS, Figure.single(Double.parseDouble(cells[1]), UNITS.get(peer)));
                continue;
            }
            boolean millis = cells[0].equals("hundredThousandOver200Millis");
            row(cells[0]).put(peer, Figure.single(Double.parseDouble(cells[1]) / (millis ? 1e6 : 1), millis ? "ms" : "ns"));
        }
    }

    private Map<String, Figure> row(String name) {
        return rows.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }

    private void print() {
        System.out.println("| what | loopscope | traced | best peer | ratio | other peers |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        rows.forEach((name, figures) -> {
            List<Map.Entry<String, Figure>> peers = figures.entrySet().stream()
                    .filter(e -> !e.getKey().startsWith(OURS)).sorted(Comparator.comparing(e -> e.getValue().value()))
                    .toList();
            Figure ours = figures.get(OURS);
            System.out.printf("| %s | %s | %s | %s | %s | %s |%n", name, ours == null ? "" : ours.text(),
                    figures.containsKey(TRACED) ? figures.get(TRACED).text() : "",
                    peers.isEmpty() ? "" : text(peers.getFirst()),
                    ours == null || peers.isEmpty()
                            ? ""
                            : "%.2f".formatted(ours.value() / peers.getFirst().getValue().value()),
                    String.join("; ", peers.stream().skip(1).map(Table::text).toList()));
        });
    }

    private static String text(Map.Entry<String, Figure> peer) {
        return peer.getKey() + " " + peer.getValue().text();
    }
}
