package dev.loopscope.scenario;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTests {
    @Test
    void theScenariosOfAChapterStandTogetherInTheOrderOfTheirNumbers() {
        Catalogue catalogue = new Catalogue(List.of(titled("counting", 100, Chapter.GATHER),
                titled("pool", 12, Chapter.BLOCKING), titled("gather", 7, Chapter.GATHER)));
        assertThat(catalogue.all()).extracting(scenario -> scenario.lesson().id()).containsExactly("gather", "counting",
                "pool");
    }

    @Test
    void twoScenariosOfOneIdAreRefused() {
        assertThatThrownBy(() -> new Catalogue(
                List.of(titled("same", 1, Chapter.GATHER), titled("same", 2, Chapter.LOOPS))))
                .hasMessageContaining("same id").hasMessageContaining("[same, same]");
    }

    private static Scenario titled(String id, int number, Chapter chapter) {
        return new Scenario() {
            @Override
            public Lesson lesson() {
                return new Lesson(id, number, chapter, new Text(id, id), new Text(id, id));
            }

            @Override
            public void play(Machine machine, Arguments arguments) {
                // It is only listed.
            }
        };
    }
}
