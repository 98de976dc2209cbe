package dev.loopscope.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.scenario.Catalogue;

/** Which of the runs a client wants to see. What it did not say is null and means all. */
record RunFilter(@Nullable RunState state, @Nullable String scenario, int limit) {
    /** @throws Refused with the first part that is not as it must be */
    static RunFilter read(@Nullable String state, @Nullable String scenario, @Nullable String limit,
            Catalogue catalogue) {
        return new RunFilter(state == null ? null : state(state), scenario == null ? null : known(scenario, catalogue),
                limit == null ? Integer.MAX_VALUE : Figures.limit(limit));
    }

    private static RunState state(String word) {
        return RunState.of(word).orElseThrow(() -> Refused.because("state", "one of "
                + Stream.of(RunState.values()).map(RunState::toString).collect(Collectors.joining(", "))));
    }

    private static String known(String scenario, Catalogue catalogue) {
        boolean isPage = scenario.equals(Playground.ID) || scenario.equals(Imports.ID);
        if (!isPage && catalogue.find(scenario).isEmpty()) {
            throw Refused.because("scenario", "the id of a scenario in /api/scenarios");
        }
        return scenario;
    }

    /** Those of {@code runs} that the client wants to see, in their order. */
    List<RunView> of(List<Run> runs) {
        return runs.stream().map(Run::view).filter(run -> state == null || run.state() == state)
                .filter(run -> scenario == null || run.scenario().equals(scenario)).limit(limit).toList();
    }
}
