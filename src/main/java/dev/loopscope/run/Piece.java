package dev.loopscope.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Script;
import dev.loopscope.scenario.Source;

/** What a run plays. */
sealed interface Piece {
    /** The language of a program that is Java code. */
    String JAVA = "java";
    /** The language of a program in Python. */
    String SCRIPT = "script";

    /** The id of the scenario that it is, or of the place where somebody wrote it. */
    String scenario();

    /** {@link #JAVA} or {@link #SCRIPT}. */
    String language();

    /** What whoever launched it chose. */
    Map<String, Object> parameters();

    /** What a program that somebody wrote is called, null for a scenario. */
    @Nullable
    String name();

    /** What its time is made of, where a reader can tell. */
    Optional<Plan> plan();

    /** Its program. */
    List<ScenarioView.SourceView> sources();

    /** A program in Python, which runs in a process of its own. */
    sealed interface InPython extends Piece {
        /** What the program is called. */
        String file();

        /** All of it. */
        String text();

        @Override
        default String language() {
            return SCRIPT;
        }

        @Override
        default List<ScenarioView.SourceView> sources() {
            return List.of(new ScenarioView.SourceView(SCRIPT, file(), 1, text()));
        }
    }

    /** A scenario of the catalogue, its program in Java. */
    record Catalogued(Scenario play, Arguments arguments) implements Piece {
        @Override
        public String scenario() {
            return play.lesson().id();
        }

        @Override
        public String language() {
            return JAVA;
        }

        @Override
        public Map<String, Object> parameters() {
            return arguments.asMap();
        }

        @Override
        public Optional<Plan> plan() {
            return play.plan(arguments);
        }

        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public List<ScenarioView.SourceView> sources() {
            return Source.of(play).stream().map(ScenarioView.SourceView::of).toList();
        }
    }

    /**
     * A scenario of the catalogue, its program in Python.
     *
     * @param script the program with the arguments in it
     */
    record Scripted(Scenario play, Arguments arguments, Script script) implements InPython {
        @Override
        public String scenario() {
            return play.lesson().id();
        }

        @Override
        public Map<String, Object> parameters() {
            return arguments.asMap();
        }

        @Override
        public Optional<Plan> plan() {
            return play.plan(arguments);
        }

        @Override
        public @Nullable String name() {
            return null;
        }

        @Override
        public String file() {
            return script.file();
        }

        @Override
        public String text() {
            return script.text();
        }
    }

    /** A program that somebody wrote. */
    record Written(String name, String text) implements InPython {
        @Override
        public String scenario() {
            return Playground.ID;
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.empty();
        }

        @Override
        public String file() {
            return name;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    /** What another program recorded: it is looked at, and not played. */
    record Imported(String name) implements Piece {
        @Override
        public String scenario() {
            return Imports.ID;
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.empty();
        }

        @Override
        public String language() {
            return SCRIPT;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public List<ScenarioView.SourceView> sources() {
            return List.of();
        }
    }
}
