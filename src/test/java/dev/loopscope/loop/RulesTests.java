package dev.loopscope.loop;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {
    private static final String TESTS = "dev.loopscope.loop";
    private static final String PROGRAMS = "dev.loopscope.loop.conformance";

    @Test
    void everyRuleHasATest() throws Exception {
        assertThat(shown(TESTS)).containsAll(rules(rule -> rule.place.isEmpty() || rule.place.equals("java")));
    }

    @Test
    void everyRuleThatMattersHasAProgram() throws Exception {
        assertThat(shown(PROGRAMS)).containsAll(rules(rule -> rule.place.isEmpty() && !rule.priority.equals("P2")));
    }

    @Test
    void whatTestsAndProgramsShowAreRulesOfTheList() throws Exception {
        List<String> known = rules(_ -> true);
        assertThat(known).doesNotHaveDuplicates().containsAll(shown(TESTS)).containsAll(shown(PROGRAMS));
    }

    /** @param place where its test is, or why it has none; empty for here */
    private record Rated(String id, String priority, String place) {
        static Rated of(String line) {
            String[] words = line.split(" ");
            return new Rated(words[0], words[1], words.length == 2 ? "" : words[2]);
        }
    }

    private static List<String> rules(Predicate<Rated> which) throws IOException {
        try (var list = RulesTests.class.getResourceAsStream("/loop/rules.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Rated::of).filter(which)
                    .map(Rated::id).toList();
        }
    }

    /** The rules that the methods in a package show. */
    private static Set<String> shown(String room) throws IOException, URISyntaxException {
        URL folder = RulesTests.class.getResource("/" + room.replace('.', '/'));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .flatMap(name -> Stream.of(load(room, name).getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Rule.class))
                    .flatMap(method -> Stream.of(method.getAnnotation(Rule.class).value())).collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String room, String file) {
        try {
            return Class.forName(room + "." + file.replace(".class", ""), false, RulesTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
