package dev.loopscope.loop.conformance;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs print line by line what CPython 3.13 printed for their twins. */
class ConformanceTests {
    private static final List<Class<? extends Program>> PROGRAMS = List.of(Iterations.class, Handles.class,
            Running.class, Futures.class, Tasks.class, Sleeps.class, Cancellation.class, Costs.class, Gathers.class,
            Waits.class, WaitFors.class, Shields.class, Timeouts.class, Groups.class, Primitives.class, Queues.class,
            Bridges.class, Errors.class, Contexts.class, Threads.class, Calls.class,
            Runs.class, Leftovers.class);

    @ParameterizedTest(name = "{0}")
    @MethodSource("twins")
    void printsWhatCPythonPrinted(String twin) throws Exception {
        Method body = bodies().filter(method -> nameOf(method).equals(twin)).findFirst().orElseThrow();
        Constructor<?> maker = body.getDeclaringClass().getDeclaredConstructor();
        Program program = (Program) maker.newInstance();
        body.invoke(program);
        assertThat(program.lines()).isNotEmpty().isEqualTo(Files.readAllLines(folder().resolve(twin + ".txt")));
    }

    @Test
    void everyProgramHasItsTwinAndItsRecordingAndNoneIsLeftOver() throws Exception {
        Set<String> programs = twins().collect(Collectors.toCollection(TreeSet::new));
        assertThat(named(".py")).containsExactlyElementsOf(programs);
        assertThat(named(".txt")).containsExactlyElementsOf(programs);
    }

    static Stream<String> twins() {
        return bodies().map(ConformanceTests::nameOf).sorted();
    }

    private static Stream<Method> bodies() {
        return PROGRAMS.stream().flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Twin.class));
    }

    private static String nameOf(Method body) {
        return body.getAnnotation(Twin.class).value();
    }

    private static Set<String> named(String ending) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.equals("twin.py"))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(ConformanceTests.class.getResource("/conformance/twin.py").toURI()).getParent();
    }
}
