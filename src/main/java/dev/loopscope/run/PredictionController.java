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
    private final Trials trials;

    PredictionController(Catalogue catalogue, Trials trials) {
        this.catalogue = catalogue;
        this.trials = trials;
    }

    /** Takes what a launch takes, and launches nothing. */
    @PostMapping(path = "/api/predictions", consumes = MediaType.APPLICATION_JSON_VALUE)
    Prediction predict(@RequestBody JsonNode body) {
        Piece piece = Launch.read(body, catalogue).piece();
        return Prediction.of(piece instanceof Piece.Written program
                ? trials.choices(program)
                : piece.plan().map(Plan::choices).orElse(List.of()));
    }

    /**
     * Answers to how long a program takes.
     *
     * @param choicesNanos the right one and tempting ones, the shortest first; empty for a program whose time nobody can tell
     *     before it runs
     */
    record Prediction(List<Long> choicesNanos) {
        static Prediction of(List<Double> choices) {
            return new Prediction(choices.stream().map(seconds -> Math.round(seconds * 1e9)).toList());
        }
    }
}
