package dev.loopscope.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;
import dev.loopscope.scenario.Source;
import dev.loopscope.scenario.Text;

/**
 * A scenario as requests and pages see it.
 *
 * @param chapter the title of the part of the catalogue that it stands in
 * @param chapterLead what that part is about, in one sentence
 * @param sources its program in each of its languages; left out where only the catalogue is asked for
 */
public record ScenarioView(String id, int number, Text chapter, Text chapterLead, Text title, Text lesson,
        List<ParameterView> parameters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SourceView> sources) {

    /** The scenario with its program. */
    public static ScenarioView of(Scenario scenario) {
        Lesson lesson = scenario.lesson();
        return new ScenarioView(lesson.id(), lesson.number(), lesson.chapter().title(), lesson.chapter().lead(),
                lesson.title(), lesson.text(),
                scenario.parameters().stream().map(ParameterView::of).toList(),
                Stream.concat(Source.of(scenario).stream().map(SourceView::of),
                        Script.of(scenario).stream().map(SourceView::of)).toList());
    }

    /** The scenario as its line in the catalogue. */
    public ScenarioView withoutSources() {
        return new ScenarioView(id, number, chapter, chapterLead, title, lesson, parameters, null);
    }

    /**
     * A parameter with what it accepts.
     *
     * @param type {@code number}, {@code integer}, {@code choice} or {@code text}
     * @param unit {@code s} for seconds
     * @param choices the values of a choice
     * @param choiceLabels what the page says for a value; one without stands as it is; left out where there are no choices
     */
    public record ParameterView(String name, Text label, String type, @JsonProperty("default") Object defaultValue,
            @Nullable Number minimum, @Nullable Number maximum, @Nullable String unit,
            @Nullable List<String> choices,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Text> choiceLabels) {

        static ParameterView of(Parameter parameter) {
            return switch (parameter) {
                case Parameter.Seconds p -> new ParameterView(p.name(), p.label(), "number", p.defaultValue(),
                        p.minimum(), p.maximum(), "s", null, null);
                case Parameter.Whole p -> new ParameterView(p.name(), p.label(), "integer", p.defaultValue(),
                        p.minimum(), p.maximum(), null, null, null);
                case Parameter.HostNames p -> new ParameterView(p.name(), p.label(), "text", p.defaultValue(), null,
                        null, null, null, null);
                case Parameter.Choice p -> new ParameterView(p.name(), p.label(), "choice", p.defaultValue(), null,
                        null, null, p.choices(), p.labels());
            };
        }
    }

    /**
     * A file of the program.
     *
     * @param language {@code java} or {@code script}
     * @param firstLine the line to show first, after package and imports
     * @param text the whole file
     */
    public record SourceView(String language, String file, int firstLine, String text) {
        static SourceView of(Source source) {
            return new SourceView(source.language(), source.file(), source.firstLine(), source.text());
        }

        static SourceView of(Script script) {
            return new SourceView(Piece.SCRIPT, script.file(), 1, script.text());
        }
    }
}
