package dev.loopscope.run;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.loopscope.scenario.Catalogue;
import dev.loopscope.scenario.Scenario;

/** The catalogue by REST. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
    private final Catalogue catalogue;
    private final Previews previews;

    ScenarioController(Catalogue catalogue, Previews previews) {
        this.catalogue = catalogue;
        this.previews = previews;
    }

    @GetMapping
    List<ScenarioView> all() {
        return catalogue.all().stream().map(scenario -> ScenarioView.of(scenario).withoutSources()).toList();
    }

    @GetMapping("/{id}")
    ScenarioView one(@PathVariable String id) {
        return ScenarioView.of(find(id));
    }

    @GetMapping(path = "/{id}/preview", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] preview(@PathVariable String id) {
        return previews.of(find(id));
    }

    private Scenario find(String id) {
        return catalogue.find(id)
                .orElseThrow(() -> Refused.unknown("id", "the id of a scenario in /api/scenarios"));
    }
}
