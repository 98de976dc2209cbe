package dev.loopscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan of the house: which room may know which. A new room is a new line here. */
class HousePlanTests {
    private static final String ROOT = "dev.loopscope";

    /** Each room with the rooms it may import, from the ground up. */
    private static final Map<String, List<String>> PLAN = Map.ofEntries(
            Map.entry("trace", List.of()),
            Map.entry("machine", List.of("trace")),
            Map.entry("loop", List.of("machine", "trace")),
            Map.entry("process", List.of("machine", "trace")),
            Map.entry("executor", List.of("process", "machine", "trace")),
            Map.entry("network", List.of("machine", "trace")),
            Map.entry("script", List.of("loop", "executor", "process", "network", "machine", "trace")),
            Map.entry("cli", List.of("script", "insight", "recording", "executor", "loop", "machine", "trace")),
            Map.entry("scenario", List.of("network", "loop", "executor", "machine", "trace")),
            Map.entry("recording", List.of("trace")),
            Map.entry("insight", List.of("recording", "trace")),
            Map.entry("run",
                    List.of("scenario", "script", "network", "recording", "insight", "executor", "process", "loop",
                            "machine",
                            "trace")),
            Map.entry("live", List.of("run", "recording", "trace")),
            Map.entry("dashboard", List.of("run", "scenario")),
            Map.entry("security", List.of()));

    /** Rooms that can be read, tested and used without Spring. */
    private static final List<String> PLAIN = List.of("trace", "machine", "loop", "process", "executor", "network",
            "script", "cli", "scenario", "recording", "insight");

    /** The rooms within {@code script}, each with those that it may import. */
    private static final Map<String, List<String>> SCRIPT = Map.of(
            "syntax", List.of(),
            "text", List.of(),
            "object", List.of("syntax", "text"),
            "report", List.of("object", "syntax", "text"),
            "runtime", List.of("report", "object", "syntax", "text"),
            "library", List.of("runtime", "report", "object", "syntax", "text"),
            "host", List.of("library", "runtime", "report", "object", "syntax", "text"));

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> aRoomImportsOnlyWhatThePlanAllows() {
        return PLAN.keySet().stream().sorted().map(room -> DynamicTest.dynamicTest(room, () -> {
            List<String> allowed = new ArrayList<>(
                    List.of(inside(room), "java..", "javax..", "jdk.internal.vm..", "sun.misc..",
                            "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson..", "org.springframework..",
                            "jakarta..", "org.apache.tomcat..", "org.apache.catalina..", "org.slf4j.."));
            PLAN.get(room).forEach(known -> allowed.add(inside(known)));
            classes().that().resideInAPackage(inside(room)).should().onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .because("the plan lets " + room + " import " + PLAN.get(room)).allowEmptyShould(false)
                    .check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRoomOfTheLanguageImportsOnlyThoseBelow() {
        return SCRIPT.keySet().stream().sorted().map(room -> DynamicTest.dynamicTest(room, () -> {
            List<String> refused = SCRIPT.keySet().stream().filter(other -> !other.equals(room))
                    .filter(other -> !SCRIPT.getOrDefault(room, List.of()).contains(other))
                    .map(other -> inside("script." + other)).toList();
            noClasses().that().resideInAPackage(inside("script." + room)).should().dependOnClassesThat()
                    .resideInAnyPackage(refused.toArray(String[]::new))
                    .because("the plan lets script." + room + " import " + SCRIPT.get(room)).check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aPlainRoomKnowsTheJdkOnly() {
        return PLAIN.stream().map(room -> DynamicTest.dynamicTest(room,
                () -> noClasses().that().resideInAPackage(inside(room)).should().dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "tools.jackson..", "com.fasterxml..", "jakarta..",
                                "org.apache..", "org.slf4j..")
                        .because(room + " is plain Java").check(HOUSE)));
    }

    @Test
    void everyPackageIsARoomOfThePlan() {
        List<String> rooms = HOUSE.getPackage(ROOT).getSubpackages().stream().map(JavaPackage::getRelativeName)
                .toList();
        assertThat(PLAN.keySet()).containsAll(rooms);
    }

    @Test
    void oneClassKnowsTheInternalContinuations() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".loop.CoroutineStack").should().dependOnClassesThat()
                .resideInAPackage("jdk.internal..").because("everything else sees coroutines").check(HOUSE);
    }

    @Test
    void scenariosReachTimeThreadsAndOutputThroughTheirMachine() {
        noClasses().that().resideInAPackage(inside("scenario")).should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould().callConstructor(Thread.class, Runnable.class)
                .orShould().callConstructor(Thread.class, Runnable.class, String.class)
                .orShould().callMethod(Thread.class, "ofPlatform").orShould().callMethod(Thread.class, "ofVirtual")
                .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("the trace would miss it").check(HOUSE);
    }

    @Test
    void everyPackageSaysWhereNullIsAllowed() {
        List<JavaPackage> unmarked = HOUSE.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class)).toList();
        assertThat(unmarked).isEmpty();
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }
}
