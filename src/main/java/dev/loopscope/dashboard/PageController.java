package dev.loopscope.dashboard;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.run.Imports;
import dev.loopscope.run.Playground;
import dev.loopscope.run.ScenarioView;
import dev.loopscope.scenario.Catalogue;

/** The pages. */
@Controller
class PageController {
    private final Catalogue catalogue;
    private final JsonMapper json;

    PageController(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @ModelAttribute
    void taste(HttpServletRequest request, Model model) {
        Taste taste = Taste.of(request);
        model.addAttribute("lang", taste.lang());
        model.addAttribute("theme", taste.theme());
    }

    @ModelAttribute("scenarios")
    List<ScenarioView> scenarios() {
        return catalogue.all().stream().map(ScenarioView::of).toList();
    }

    @GetMapping("/")
    String catalogue() {
        return "catalogue";
    }

    /** Runs beside each other; the page reads from its address which ones. */
    @GetMapping("/compare")
    String compare() {
        return "compare";
    }

    /** The REST interface, to read and to try. */
    @GetMapping("/api")
    String api() {
        return "api";
    }

    /** The lab; a scenario that is not there leads to the catalogue, with the status and a sentence that say so. */
    @GetMapping("/lab/{scenario}")
    ModelAndView lab(@PathVariable String scenario, @RequestParam(required = false) @Nullable String run) {
        return view(scenario).map(view -> lab(view, run))
                .orElseGet(() -> new ModelAndView("catalogue", HttpStatus.NOT_FOUND)
                        .addObject("unknownScenario", scenario));
    }

    private Optional<ScenarioView> view(String scenario) {
        return switch (scenario) {
            case Playground.ID -> Optional.of(Playground.view());
            case Imports.ID -> Optional.of(Imports.view());
            default -> catalogue.find(scenario).map(ScenarioView::of);
        };
    }

    /** The lab with a program to write. */
    @GetMapping("/playground")
    String playground() {
        return "redirect:/lab/" + Playground.ID;
    }

    private ModelAndView lab(ScenarioView scenario, @Nullable String run) {
        return new ModelAndView("lab").addObject("scenario", scenario).addObject("run", run)
                .addObject("scenarioJson", insideScript(json.writeValueAsString(scenario)));
    }

    /** JSON that means the same and cannot end or confuse the script element that it stands in. */
    private static String insideScript(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
