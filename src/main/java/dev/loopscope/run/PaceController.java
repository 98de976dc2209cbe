package dev.loopscope.run;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import dev.loopscope.insight.LoopState;
import dev.loopscope.machine.Pause.Step;

/** Runs that are stopped, looked into, and let go on. */
@RestController
@RequestMapping(path = "/api/runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class PaceController {
    private static final double PAUSE_SECONDS = 5;
    private static final String BY = "by";

    private final Runs runs;

    PaceController(Runs runs) {
        this.runs = runs;
    }

    @PostMapping("/pause")
    CompletableFuture<RunView> pause(@PathVariable String id) {
        Run run = runs.known(id);
        return runs.within(PAUSE_SECONDS, runs.pause(run)).thenApply(_ -> run.view());
    }

    @PostMapping("/resume")
    CompletableFuture<RunView> resume(@PathVariable String id) {
        Run run = runs.known(id);
        return runs.resume(run).thenApply(_ -> run.view());
    }

    @PostMapping("/step")
    CompletableFuture<RunView> step(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body,
            @RequestParam(defaultValue = "2") String wait) {
        Run run = runs.known(id);
        double seconds = Figures.waitSeconds(wait);
        Step step = body == null ? Step.HANDLE : step(body);
        if (step == Step.LINE && !(run.piece() instanceof Piece.InPython)) {
            throw Refused.because(BY, "handle, as only programs in Python go line by line");
        }
        return runs.within(seconds, runs.step(run, step)).thenApply(_ -> run.view());
    }

    private static Step step(JsonNode body) {
        if (!body.isObject() || !body.propertyNames().stream().allMatch(BY::equals)) {
            throw Refused.because("body", "an object with the key by, or nothing");
        }
        JsonNode by = body.path(BY);
        String word = by.isMissingNode() ? "handle" : by.isString() ? by.stringValue() : "";
        return switch (word) {
            case "handle" -> Step.HANDLE;
            case "line" -> Step.LINE;
            default -> throw Refused.because(BY, "one of handle, line");
        };
    }

    /** The loops as they stand now. */
    @GetMapping("/loop")
    CompletableFuture<LoopState> loop(@PathVariable String id) {
        Run run = runs.known(id);
        return runs.now(run).thenApply(now -> LoopState.of(run.recording().events(), now));
    }
}
