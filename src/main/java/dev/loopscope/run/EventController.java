package dev.loopscope.run;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The events of runs by REST: what is there now, or with what comes. */
@RestController
@RequestMapping("/api/runs/{id}/events")
class EventController {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Runs runs;
    private final RunSettings settings;
    private final JsonMapper json;
    private final Semaphore places;

    EventController(Runs runs, RunSettings settings, JsonMapper json) {
        this.runs = runs;
        this.settings = settings;
        this.json = json;
        this.places = new Semaphore(settings.followers());
    }

    /** One event a line, as many as there are now. */
    @GetMapping
    void now(@PathVariable String id, @RequestParam(defaultValue = "0") String after, HttpServletResponse response)
            throws IOException {
        Run run = runs.known(id);
        EventLines lines = new EventLines(json, run.recording(), Figures.after("after", after));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        lines.writeTo(response.getOutputStream());
    }

    /** Server-sent events until the run has ended. Who comes back says which one it had last. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable String id, @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last, HttpServletResponse response)
            throws IOException {
        Run run = runs.known(id);
        long seq = last == null ? Figures.after("after", after) : Figures.after(LAST_EVENT_ID, last);
        if (last != null && run.state().isEnd() && seq >= run.recording().lastSeq()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // tells an EventSource not to come back
            return;
        }
        if (!places.tryAcquire()) {
            throw new TooManyFollowers(settings.followers());
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            new Follower(run, seq, json, settings.heartbeat(), response.getOutputStream()).follow();
        } catch (IOException gone) {
            // The client left or took nothing for too long; it can come back with the number it had last.
        } finally {
            places.release();
        }
    }
}
