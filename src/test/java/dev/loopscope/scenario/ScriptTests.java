package dev.loopscope.scenario;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptTests {
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter.Seconds("seconds", new Text("s", "s"), 1.0, 0, 30),
            new Parameter.Whole("workers", new Text("w", "w"), 2, 1, 8),
            new Parameter.Choice("way", new Text("way", "way"), "a", List.of("a", "b \"c\\")));
    private static final Arguments GIVEN = Arguments.of(PARAMETERS,
            Map.of("seconds", 2.5, "workers", 3, "way", "b \"c\\"));

    @Test
    void valuesTakeThePlacesOfTheMarkedOnes() {
        Script script = new Script("a.py", """
                SECONDS = 1.0  # parameter: seconds
                OTHER = 1.0
                WORKERS = 2  # parameter: workers
                WAY = "a"  # parameter: way
                print(SECONDS)  # the end
                """);

        assertThat(script.parameters()).containsExactly("seconds", "workers", "way");
        assertThat(script.with(PARAMETERS, GIVEN).text()).isEqualTo("""
                SECONDS = 2.5  # parameter: seconds
                OTHER = 1.0
                WORKERS = 3  # parameter: workers
                WAY = "b \\"c\\\\"  # parameter: way
                print(SECONDS)  # the end
                """);
    }

    @Test
    void aMarkThatIsMissingIsRefused() {
        Script script = new Script("a.py", "SECONDS = 1.0  # parameter: seconds\n");

        assertThatThrownBy(() -> script.with(PARAMETERS, GIVEN)).isInstanceOf(IllegalStateException.class)
                .hasMessage("a.py marks the parameters [seconds], the scenario has [seconds, way, workers]");
    }

    @Test
    void aMarkOfNoParameterIsRefused() {
        Script script = new Script("a.py", "HOST = \"a\"  # parameter: host\n");

        assertThatThrownBy(() -> script.with(List.of(), Arguments.of(List.of(), Map.of())))
                .hasMessage("a.py marks the parameters [host], the scenario has []");
    }
}
