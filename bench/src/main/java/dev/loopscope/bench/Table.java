package dev.loopscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what was measured into one table, in Markdown: every benchmark with its peers and the ratio to the best of them. */
final class Table {
    private static final String OURS = "loopscope";
    private static final String TRACED = "loopscope traced";
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

    private record Figure(double value, double error, String unit, double bytes) {
        String text() {
            String shown = error > 0 ? "%.4g ± %.2g %s".formatted(value, error, unit) : "%.4g %s".formatted(value, unit);
            return bytes >= 0.5 ? shown + ", %.0f B".formatted(bytes) : shown;
        }
    }

    private final Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();

    private Table() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        Table table = new Table();
        table.readJmh(folder.resolve("jmh.csv"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                table.readPeer(file);
            }
        }
        table.print();
    }

    private void readJmh(Path csv) throws IOException {
        Map<String, Double> allocated = new LinkedHashMap<>();
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] cells = line.replace("\"", "").split(",", -1);
            if (cells[0].endsWith(":gc.alloc.rate.norm")) {
                allocated.put(cells[0].replace(":gc.alloc.rate.norm", "") + param(cells), Double.parseDouble(cells[4]));
            } else if (!cells[0].contains(":")) {
                lines.add(cells);
            }
        }
        for (String[] cells : lines) {
            String name = cells[0].substring(cells[0].lastIndexOf("bench.") + "bench.".length());
            List<String> place = ROWS.getOrDefault(name,
                    List.of(name.substring(name.indexOf('.') + 1), param(cells).isEmpty() ? OURS : param(cells)));
            double error = cells[5].equals("NaN") ? 0 : Double.parseDouble(cells[5]);
            row(place.get(0)).put(place.get(1), new Figure(Double.parseDouble(cells[4]), error,
                    cells[6].replace("/op", ""), allocated.getOrDefault(cells[0] + param(cells), 0.0)));
        }
    }

    private static String param(String[] cells) {
        return cells.length > 7 ? cells[7] : "";
    }

    private void readPeer(Path tsv) throws IOException {
        String peer = tsv.getFileName().toString().replace(".tsv", "");
        for (String line : Files.readAllLines(tsv)) {
            String[] cells = line.split("\t");
            if (peer.equals("memory")) {
                row(cells[0]).put(OURS, new Figure(Double.parseDouble(cells[1]), 0, "B", 0));
                continue;
            }
            boolean millis = cells[0].equals("hundredThousandOver200Millis");
            row(cells[0]).put(peer, new Figure(Double.parseDouble(cells[1]) / (millis ? 1e6 : 1), 0,
                    millis ? "ms" : "ns", 0));
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
