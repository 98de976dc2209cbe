package dev.loopscope.proof;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of many subjects which mostly wait, a few of them at once: each has been begun by the time that it is asked how it
 * ended.
 */
public final class AtOnce {
    private AtOnce() {}

    /** What is looked at in one subject. */
    public interface Body<T> {
        void test(T subject) throws Exception;
    }

    /** A test for each subject, so many at once. */
    public static <T> Stream<DynamicTest> tests(int workers, Collection<T> subjects, Function<T, String> name,
            Body<T> body) {
        ExecutorService crew = Executors.newFixedThreadPool(workers);
        List<DynamicTest> tests = subjects.stream().map(subject -> {
            Future<?> tested = crew.submit(() -> {
                body.test(subject);
                return null;
            });
            return DynamicTest.dynamicTest(name.apply(subject), () -> end(tested));
        }).toList();
        crew.shutdown();
        return tests.stream();
    }

    private static void end(Future<?> tested) throws Throwable {
        try {
            tested.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
