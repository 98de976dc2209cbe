package dev.loopscope.run;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.loopscope.scenario.Catalogue;

/** The catalogue by REST. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
    private final Catalogue catalogue;

    ScenarioController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    List<ScenarioView> all() {
        return catalogue.all().stream().map(scenario -> ScenarioView.of(scenario).withoutSources()).toList();
    }

    @GetMapping("/{id}")
    ScenarioView one(@PathVariable String id) {
        return catalogue.find(id).map(ScenarioView::of)
                .orElseThrow(() -> Refused.unknown("id", "the id of a scenario in /api/scenarios"));
    }
}
