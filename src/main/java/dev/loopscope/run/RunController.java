package dev.loopscope.run;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import dev.loopscope.insight.Summary;
import dev.loopscope.scenario.Catalogue;

/** Runs by REST. */
@RestController
@RequestMapping("/api/runs")
class RunController {
    /** How long a cancel waits for the end of what it cancels. */
    private static final double CANCEL_SECONDS = 3;

    private final Catalogue catalogue;
    private final Runs runs;
    private final Summaries summaries;

    RunController(Catalogue catalogue, Runs runs, Summaries summaries) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.summaries = summaries;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<RunView>> launch(@RequestBody JsonNode body,
            @RequestParam(defaultValue = "0") String wait) {
        double seconds = Figures.waitSeconds(wait);
        return runs.launch(Launch.read(body, catalogue))
                .thenCompose(run -> runs.within(seconds, run.settled()).thenApply(_ -> created(run)));
    }

    private static ResponseEntity<RunView> created(Run run) {
        return ResponseEntity.created(URI.create("/api/runs/" + run.id())).body(run.view());
    }

    @GetMapping
    List<RunView> all(@RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String scenario,
            @RequestParam(required = false) @Nullable String limit) {
        return RunFilter.read(state, scenario, limit, catalogue).of(runs.all());
    }

    @GetMapping("/{id}")
    RunView one(@PathVariable String id) {
        return find(id).view();
    }

    @PostMapping("/{id}/cancel")
    CompletableFuture<RunView> cancel(@PathVariable String id) {
        return runs.cancel(find(id))
                .thenCompose(run -> runs.within(CANCEL_SECONDS, run.ended()).thenApply(_ -> run.view()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        runs.delete(find(id));
    }

    @GetMapping("/{id}/output")
    List<Printed> output(@PathVariable String id) {
        return Printed.in(find(id).recording());
    }

    @GetMapping("/{id}/source")
    List<ScenarioView.SourceView> source(@PathVariable String id) {
        return find(id).piece().sources();
    }

    @GetMapping("/{id}/summary")
    Summary summary(@PathVariable String id) {
        return summaries.of(find(id));
    }

    private Run find(String id) {
        return runs.known(id);
    }
}
