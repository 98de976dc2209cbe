package dev.loopscope.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.PathSegment;
import dev.loopscope.insight.Summary;
import dev.loopscope.insight.Verdict;
import dev.loopscope.recording.Recording;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;
import dev.loopscope.trace.TraceBatch;

/**
 * A run as one page that needs no server: the timeline's script, what is known of the run and of its scenario, what it comes
 * to, and its batches, each after its length, packed with gzip and written in base 64. The page may load and send nothing.
 */
final class ReplayPage {
    private static final String SCRIPT = "static/replay.js";
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
            <title>%s · Loopscope</title>
            </head>
            <body>
            <loop-timeline></loop-timeline>
            <script type="application/json" id="run">%s</script>
            <script type="application/json" id="scenario">%s</script>
            <script type="application/json" id="conclusion">%s</script>
            <script type="text/plain" id="batches">""";
    private static final String TAIL = """
            </script>
            <script>%s</script>
            </body>
            </html>
            """;

    /** What a run comes to, without the account of each of its works. */
    private record Conclusion(Verdict verdict, List<Finding> findings, List<PathSegment> criticalPath) {
        static Conclusion of(Summary summary) {
            return new Conclusion(summary.verdict(), summary.findings(), summary.criticalPath());
        }
    }

    private final JsonMapper json;

    ReplayPage(JsonMapper json) {
        this.json = json;
    }

    /** Writes the page of a run that does not go on. */
    void write(Run run, Summary summary, OutputStream out) throws IOException {
        ScenarioView scenario = scenarioOf(run.piece());
        out.write(HEAD.formatted(escaped(titleOf(run.view(), scenario)), inScript(run.view()), inScript(scenario),
                inScript(Conclusion.of(summary)))
                .getBytes(StandardCharsets.UTF_8));
        writeBatches(run.recording(), out);
        out.write(TAIL.formatted(script()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable ScenarioView scenarioOf(Piece piece) {
        return switch (piece) {
            case Piece.Catalogued(Scenario play, Arguments _) -> ScenarioView.of(play).withoutSources();
            case Piece.Scripted(Scenario play, Arguments _, Script _) -> ScenarioView.of(play).withoutSources();
            case Piece.Written _,Piece.Imported _ -> null;
        };
    }

    /** What readers see of the page before its script has told them the same in their language. */
    private static String titleOf(RunView run, @Nullable ScenarioView scenario) {
        String name = scenario == null ? run.name() : scenario.title().en();
        return "%s · %s".formatted(name == null ? run.scenario() : name, run.id());
    }

    private static void writeBatches(Recording recording, OutputStream out) throws IOException {
        try (OutputStream text = Base64.getEncoder().wrap(new LeftOpen(out));
                OutputStream packed = new GZIPOutputStream(text)) {
            for (TraceBatch batch : recording.batchesAfter(0)) {
                packed.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(batch.bytes().length).array());
                packed.write(batch.bytes());
            }
        }
    }

    /** The script, in which no text ends the element that it stands in. */
    private static String script() throws IOException {
        return new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8).replace("</script",
                "<\\/script").replace("<!--", "<\\!--");
    }

    private String inScript(@Nullable Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029",
                "\\u2029");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Something is still to be written when this is closed. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
