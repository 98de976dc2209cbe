package dev.loopscope.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.loopscope.recording.MalformedRecordingException;
import dev.loopscope.recording.Recording;
import dev.loopscope.recording.Transcript;

/** Files of other runs, kept as runs that are over. */
@RestController
class ImportController {
    private static final int LONGEST_NAME = 60;

    private final Runs runs;
    private final RunSettings settings;

    ImportController(Runs runs, RunSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /** Keeps the file in the body: our own lines of events, or a trace in the Trace Event format. */
    @PostMapping(path = "/api/runs/import", consumes = {MediaType.APPLICATION_JSON_VALUE,
            MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    CompletableFuture<ResponseEntity<RunView>> keep(@RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "recording") String name, HttpServletRequest request) throws IOException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.because("name", "a text of 1 to %d characters".formatted(LONGEST_NAME));
        }
        Form form = form(format);
        InputStream body = request.getInputStream();
        Launch launch = new Launch(new Piece.Imported(name), RunTime.REAL, false);
        try {
            return runs.keep(launch, recording -> read(form, body, recording))
                    .thenApply(run -> ResponseEntity.created(URI.create("/api/runs/" + run.id())).body(run.view()));
        } catch (MalformedRecordingException malformed) {
            throw Refused.because(malformed.field(), malformed.rule());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void read(Form form, InputStream body, Recording recording) {
        Transcript transcript = new Transcript(recording, settings.eventLimit());
        try {
            switch (form) {
                case LINES -> EventFile.readLines(body, transcript);
                case CHROME_TRACE -> EventFile.readChromeTrace(body, transcript, settings.eventLimit());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Form {
        LINES, CHROME_TRACE
    }

    private static Form form(String word) {
        return switch (word) {
            case "ndjson" -> Form.LINES;
            case "chrome-trace" -> Form.CHROME_TRACE;
            default -> throw Refused.because("format", "one of chrome-trace, ndjson");
        };
    }
}
