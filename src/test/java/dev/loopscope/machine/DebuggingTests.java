package dev.loopscope.machine;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DebuggingTests {
    @Test
    void theEnvironmentAsksForDebugModeAsItAsksPythons() {
        assertThat(Debugging.isWanted(Map.of())).isFalse();
        assertThat(Debugging.isWanted(Map.of("PYTHONASYNCIODEBUG", ""))).isFalse();
        assertThat(Debugging.isWanted(Map.of("PYTHONASYNCIODEBUG", "1"))).isTrue();
    }
}
