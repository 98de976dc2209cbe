package dev.loopscope.run;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.recording.ChromeTrace;
import dev.loopscope.scenario.Text;

/** Runs as files that other programs read. */
@RestController
class ExportController {
    private static final Text STANDS_STILL = new Text(
            "a run that has ended or has nothing left to do, for a page of it",
            "要导出成网页，运行须已结束或没有任务可做");

    private final Runs runs;
    private final Summaries summaries;
    private final JsonMapper json;
    private final JsonMapper withoutNulls;

    ExportController(Runs runs, Summaries summaries, JsonMapper json) {
        this.runs = runs;
        this.summaries = summaries;
        this.json = json;
        this.withoutNulls = json.rebuild()
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL)).build();
    }

    /** What there is of a run now: for Perfetto and chrome://tracing, one event a line, a table, or a page that replays it. */
    @GetMapping("/api/runs/{id}/export")
    void export(@PathVariable String id, @RequestParam(defaultValue = "") String format, HttpServletResponse response)
            throws IOException {
        Run run = runs.known(id);
        switch (format) {
            case "chrome-trace" -> {
                attach(response, run, MediaType.APPLICATION_JSON_VALUE, "trace.json");
                writeChromeTrace(run, response);
            }
            case "ndjson" -> {
                attach(response, run, MediaType.APPLICATION_NDJSON_VALUE, "ndjson");
                new EventLines(json, run.recording(), 0).writeTo(response.getOutputStream());
            }
            case "csv" -> {
                attach(response, run, "text/csv;charset=UTF-8", "csv");
                EventTable.write(new EventLines(json, run.recording(), 0), response.getOutputStream());
            }
            case "html" -> {
                if (!run.state().isEnd() && run.state() != RunState.IDLE) {
                    throw Refused.inState(run.state(), STANDS_STILL);
                }
                attach(response, run, "text/html;charset=UTF-8", "html");
                new ReplayPage(json).write(run, summaries.of(run), response.getOutputStream());
            }
            default -> throw Refused.because("format", "one of chrome-trace, csv, html, ndjson");
        }
    }

    private static void attach(HttpServletResponse response, Run run, String type, String ending) {
        String file = "%s-%s.%s".formatted(run.view().scenario(), run.id(), ending);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }

    private void writeChromeTrace(Run run, HttpServletResponse response) throws IOException {
        try (JsonGenerator out = withoutNulls.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("displayTimeUnit", "ms");
            out.writePOJOProperty("otherData", Map.of("run", run.id(), "scenario", run.view().scenario()));
            out.writeArrayPropertyStart("traceEvents");
            ChromeTrace.of(run.recording(), out::writePOJO);
            out.writeEndArray();
            out.writeEndObject();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException gone) {
                throw gone;
            }
            throw e;
        }
    }
}
