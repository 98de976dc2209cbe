package dev.loopscope.loop;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {
    @Test
    void everyRuleHasATest() throws Exception {
        assertThat(shown()).containsAll(rules());
    }

    /** The ids of the list, without those that are shown in another room or have no counterpart. */
    private static List<String> rules() throws IOException {
        try (var list = RulesTests.class.getResourceAsStream("/loop/rules.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.contains(" ")).toList();
        }
    }

    private static Set<String> shown() throws IOException, URISyntaxException {
        URL here = RulesTests.class.getResource("RulesTests.class");
        try (Stream<Path> files = Files.list(Path.of(here.toURI()).getParent())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Tests.class"))
                    .flatMap(name -> Stream.of(load(name).getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Rule.class))
                    .flatMap(method -> Stream.of(method.getAnnotation(Rule.class).value())).collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("dev.loopscope.loop." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
