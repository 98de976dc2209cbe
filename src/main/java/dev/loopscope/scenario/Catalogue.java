package dev.loopscope.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All scenarios, chapter by chapter, in the order of their lessons. */
public final class Catalogue {
    private static final Comparator<Scenario> BY_CHAPTER_AND_NUMBER = Comparator
            .comparing((Scenario scenario) -> scenario.lesson().chapter())
            .thenComparingInt(scenario -> scenario.lesson().number());

    private final List<Scenario> scenarios;

    /** @throws IllegalArgumentException if two scenarios have the same id */
    public Catalogue(Collection<Scenario> scenarios) {
        this.scenarios = scenarios.stream().sorted(BY_CHAPTER_AND_NUMBER).toList();
        long ids = this.scenarios.stream().map(s -> s.lesson().id()).distinct().count();
        if (ids != this.scenarios.size()) {
            throw new IllegalArgumentException("two scenarios have the same id among "
                    + this.scenarios.stream().map(s -> s.lesson().id()).toList());
        }
    }

    /** The scenarios, first lesson first. */
    public List<Scenario> all() {
        return scenarios;
    }

    /** The scenario of this id. */
    public Optional<Scenario> find(String id) {
        return scenarios.stream().filter(s -> s.lesson().id().equals(id)).findFirst();
    }
}
