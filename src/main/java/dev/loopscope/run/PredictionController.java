package dev.loopscope.run;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import dev.loopscope.scenario.Catalogue;
import dev.loopscope.scenario.Plan;

/** What a class can vote on before a program runs. */
@RestController
class PredictionController {
    private final Catalogue catalogue;

    PredictionController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes what a launch takes, and launches nothing. */
    @PostMapping(path = "/api/predictions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Prediction predict(@RequestBody JsonNode body) {
        return Launch.read(body, catalogue).piece().plan().map(Prediction::of).orElse(Prediction.NONE);
    }

    /**
     * Answers to how long a program takes.
     *
     * @param choicesNanos the right one and tempting ones, the shortest first; empty for a program whose time nobody can tell
     *     before it runs
     */
    record Prediction(List<Long> choicesNanos) {
        static final Prediction NONE = new Prediction(List.of());

        static Prediction of(Plan plan) {
            return new Prediction(plan.choices().stream().map(seconds -> Math.round(seconds * 1e9)).toList());
        }
    }
}
