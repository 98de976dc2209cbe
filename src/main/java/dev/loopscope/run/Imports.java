package dev.loopscope.run;

import java.util.List;

import dev.loopscope.scenario.Text;

/** The page of runs that were recorded elsewhere, as it stands beside the scenarios. */
public final class Imports {
    /** Where such runs belong in place of a scenario. */
    public static final String ID = "imported";

    private Imports() {}

    /** The page, which has no program. */
    public static ScenarioView view() {
        Text title = new Text("Imported run", "导入的记录");
        Text lesson = new Text("A run that was recorded elsewhere.", "在别处记录的一次运行。");
        return new ScenarioView(ID, 0, title, lesson, title, lesson, List.of(), List.of());
    }
}
