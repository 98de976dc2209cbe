package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Arguments;
import dev.loopscope.script.text.RecordedTable.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/** From the same seed come the random numbers of CPython. */
class RandomsTests {
    /** What a source is asked for, with the arguments after the seed. */
    private interface Draw extends BiFunction<RandomSource, Arguments, Object> {}

    @TestFactory
    Stream<DynamicTest> randomNumbersAreThoseOfPython() {
        return RecordedTable.of("randoms").tests(operations());
    }

    @Test
    void aSourceGoesOnFromAStateThatItWasIn() {
        RandomSource source = new RandomSource();
        source.random();
        long[] state = source.state();
        double expected = source.random();
        source.restore(state, Double.NaN);
        assertThat(source.random()).isEqualTo(expected);
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        Map<String, Draw> draws = new HashMap<>();
        addInts(draws);
        addIndexes(draws);
        Map<String, Draw> near = new HashMap<>();
        addDistributions(near);
        near.forEach((name, draw) -> draws.put(name, (source, a) -> rounded((double) draw.apply(source, a))));
        draws.forEach((name, draw) -> all.put(name, a -> fourTimes(a, draw)));
        all.put("hash", a -> FloatParts.hash(a.real(0)));
        all.put("state", a -> longs(Arrays.stream(seeded(a).state()).skip(620).toArray()));
        return all;
    }

    /** Twelve digits: the last ones of logarithms and their like may differ from one machine to the next. */
    private static double rounded(double value) {
        return FloatText.parse(FormatSpec.parse(".12g").format(value));
    }

    private static Object fourTimes(Arguments a, Draw draw) {
        RandomSource source = seeded(a);
        List<Object> result = new ArrayList<>();
        IntStream.range(0, 4).forEach(_ -> result.add(draw.apply(source, a)));
        return result;
    }

    private static RandomSource seeded(Arguments a) {
        RandomSource source = new RandomSource();
        switch (a.at(0)) {
            case String text -> source.seed(text);
            case byte[] data -> source.seed(data);
            case Double real -> source.seed(real);
            default -> source.seed(a.big(0));
        }
        return source;
    }

    private static void addInts(Map<String, Draw> all) {
        all.put("random", (source, _) -> source.random());
        all.put("getrandbits", (source, a) -> source.getRandBits(a.number(1)));
        all.put("randbytes", (source, a) -> source.randBytes(a.number(1)));
        all.put("randrange1", (source, a) -> source.randRange(a.big(1)));
        all.put("randrange", (source, a) -> source.randRange(a.big(1), a.big(2), a.big(3)));
        all.put("randint", (source, a) -> source.randInt(a.big(1), a.big(2)));
    }

    private static void addIndexes(Map<String, Draw> all) {
        all.put("choice", (source, a) -> source.choice((int) a.number(1)));
        all.put("shuffle", (source, a) -> {
            Object[] items = IntStream.range(0, (int) a.number(1)).boxed().toArray();
            source.shuffle(items);
            return items;
        });
        all.put("sample", (source, a) -> longs(source.sample(a.number(1), (int) a.number(2))));
        all.put("choices", (source, a) -> ints(source.choices((int) a.number(1), (int) a.number(2))));
        all.put("choices.weighted", (source, a) -> {
            double[] sums = ((List<?>) a.at(1)).stream().mapToDouble(weight -> (Double) weight).toArray();
            Arrays.parallelPrefix(sums, Double::sum);
            return ints(source.choices(sums, 3, (int) a.number(2)));
        });
    }

    private static void addDistributions(Map<String, Draw> all) {
        all.put("uniform", (source, a) -> new Distributions(source).uniform(a.real(1), a.real(2)));
        all.put("triangular", (source, a) -> new Distributions(source).triangular(a.real(1), a.real(2), null));
        all.put("triangular.mode",
                (source, a) -> new Distributions(source).triangular(a.real(1), a.real(2), a.real(3)));
        all.put("gauss", (source, a) -> new Distributions(source).gauss(a.real(1), a.real(2)));
        all.put("normalvariate", (source, a) -> new Distributions(source).normal(a.real(1), a.real(2)));
        all.put("lognormvariate", (source, a) -> new Distributions(source).logNormal(a.real(1), a.real(2)));
        all.put("gammavariate", (source, a) -> new Distributions(source).gamma(a.real(1), a.real(2)));
        all.put("betavariate", (source, a) -> new Distributions(source).beta(a.real(1), a.real(2)));
        all.put("weibullvariate", (source, a) -> new Distributions(source).weibull(a.real(1), a.real(2)));
        all.put("vonmisesvariate", (source, a) -> new Distributions(source).vonMises(a.real(1), a.real(2)));
        all.put("expovariate", (source, a) -> new Distributions(source).exponential(a.real(1)));
        all.put("paretovariate", (source, a) -> new Distributions(source).pareto(a.real(1)));
    }

    private static List<Long> longs(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Integer> ints(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
