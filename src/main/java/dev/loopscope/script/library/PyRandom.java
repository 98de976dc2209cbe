package dev.loopscope.script.library;

import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Items;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.Distributions;
import dev.loopscope.script.text.RandomSource;

/** {@code random.Random}: CPython's numbers from the same seed. */
final class PyRandom extends PyObject {
    static final PyType TYPE = PyType.library("random", "Random", Types.OBJECT, PyRandom::define)
            .madeBy((thread, type, arguments, _) -> {
                PyRandom random = new PyRandom(type);
                if (arguments.length > 0) {
                    random.seed(thread, arguments[0]);
                }
                return random;
            });
    private static final long VERSION = 3;

    private final RandomSource source = new RandomSource();
    private final Distributions distributions = new Distributions(source);

    PyRandom(PyType type) {
        super(type);
    }

    private static PyRandom self(@Nullable Object self) {
        return (PyRandom) Given.value(self);
    }

    private void seed(PyThread thread, Object seed) {
        switch (PyBoxed.unbox(seed)) {
            case PyNone _ -> source.restore(new RandomSource().state(), Double.NaN);
            case Double number -> source.seed(number);
            case String text -> source.seed(text);
            case PyBytes bytes -> source.seed(bytes.value());
            case Long number -> source.seed(BigInteger.valueOf(number));
            case BigInteger number -> source.seed(number);
            case Boolean truth -> source.seed(truth ? BigInteger.ONE : BigInteger.ZERO);
            default -> throw Raise.typeError("The only supported seed types are:\n"
                    + "None, int, float, str, bytes, and bytearray.");
        }
    }

    private static void define(PyType t) {
        t.method("__init__(self, x=None, /)", (_, _) -> PyNone.NONE);
        t.method("seed(self, a=None, version=2)", (thread, a) -> {
            self(a[0]).seed(thread, Given.value(a[1]));
            return PyNone.NONE;
        });
        t.method1("random(self, /)", (_, self) -> self(self).source.random());
        t.method2("getrandbits(self, k, /)",
                (thread, self, bits) -> self(self).source.getRandBits(Given.whole(thread, bits).longValue()));
        t.method2("randbytes(self, n)",
                (thread, self,
                        count) -> new PyBytes(self(self).source.randBytes(Given.whole(thread, count).longValue())));
        t.method("randrange(self, start, stop=None, step=1)", (thread, a) -> a[2] == PyNone.NONE
                ? self(a[0]).source.randRange(Given.big(thread, a[1]))
                : self(a[0]).source.randRange(Given.big(thread, a[1]), Given.big(thread, a[2]),
                        Given.big(thread, a[3])));
        t.method("randint(self, a, b)",
                (thread, a) -> self(a[0]).source.randInt(Given.big(thread, a[1]), Given.big(thread, a[2])));
        definePicking(t);
        defineDistributions(t);
        defineState(t);
    }

    private static void definePicking(PyType t) {
        t.method2("choice(self, seq)", (thread, self, sequence) -> {
            long length = Items.length(thread, sequence);
            if (length == 0) {
                throw Raise.indexError("Cannot choose from an empty sequence");
            }
            return Items.get(thread, sequence, (long) self(self).source.choice((int) length));
        });
        t.method2("shuffle(self, x)", (thread, self, given) -> {
            if (given instanceof PyList list) {
                Object[] items = list.toArray();
                self(self).source.shuffle(items);
                list.setAll(items);
                return PyNone.NONE;
            }
            int length = (int) Items.length(thread, given);
            Object[] order = new Object[length];
            for (int i = 0; i < length; i++) {
                order[i] = Items.get(thread, given, (long) i);
            }
            self(self).source.shuffle(order);
            for (int i = 0; i < length; i++) {
                Items.set(thread, given, (long) i, order[i]);
            }
            return PyNone.NONE;
        });
        t.method("sample(self, population, k, *, counts=None)",
                (thread, a) -> self(a[0]).sample(thread, Given.value(a[1]),
                        Given.small(thread, a[2]), Given.value(a[3])));
        t.method("choices(self, population, weights=None, *, cum_weights=None, k=1)", (thread, a) -> self(a[0]).choices(
                thread, Given.value(a[1]), Given.value(a[2]), Given.value(a[3]), Given.small(thread, a[4])));
    }

    private Object sample(PyThread thread, Object population, int count, Object counts) {
        if (population instanceof PySet || population instanceof PyDict || !sequence(thread, population)) {
            throw Raise.typeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
        }
        Object pool = counts == PyNone.NONE ? population : repeated(thread, population, counts);
        long size = Items.length(thread, pool);
        if (count < 0 || count > size) {
            throw Raise.valueError("Sample larger than population or is negative");
        }
        PyList picked = new PyList();
        for (long index : source.sample(size, count)) {
            picked.add(Items.get(thread, pool, index));
        }
        return picked;
    }

    private static PyList repeated(PyThread thread, Object population, Object counts) {
        PyList all = new PyList();
        Object[] items = Iteration.toArray(thread, population);
        Object[] times = Iteration.toArray(thread, counts);
        for (int i = 0; i < items.length; i++) {
            for (int j = Given.small(thread, times[i]); j > 0; j--) {
                all.add(items[i]);
            }
        }
        return all;
    }

    private static boolean sequence(PyThread thread, Object population) {
        try {
            Items.length(thread, population);
            return true;
        } catch (PyError noLength) {
            return false;
        }
    }

    private Object choices(PyThread thread, Object population, Object weights, Object cumulative, int count) {
        Object[] items = Iteration.toArray(thread, population);
        int[] picked;
        if (weights == PyNone.NONE && cumulative == PyNone.NONE) {
            if (items.length == 0) {
                throw Raise.indexError("list index out of range");
            }
            picked = source.choices(items.length, count);
        } else {
            if (weights != PyNone.NONE && cumulative != PyNone.NONE) {
                throw Raise.typeError("Cannot specify both weights and cumulative weights");
            }
            Object[] given = Iteration.toArray(thread, weights == PyNone.NONE ? cumulative : weights);
            double[] sums = new double[given.length];
            double sum = 0;
            for (int i = 0; i < given.length; i++) {
                double weight = Given.real(thread, given[i]);
                sum += weight;
                sums[i] = weights == PyNone.NONE ? weight : sum;
            }
            picked = source.choices(sums, items.length, count);
        }
        PyList result = new PyList();
        for (int index : picked) {
            result.add(items[index]);
        }
        return result;
    }

    private interface Two {
        double of(Distributions distributions, double a, double b);
    }

    private static void two(PyType t, String signature, Two function) {
        t.method(signature, (thread, a) -> function.of(self(a[0]).distributions, Given.real(thread, a[1]),
                Given.real(thread, a[2])));
    }

    private static void defineDistributions(PyType t) {
        two(t, "uniform(self, a, b)", Distributions::uniform);
        two(t, "normalvariate(self, mu=0.0, sigma=1.0)", Distributions::normal);
        two(t, "gauss(self, mu=0.0, sigma=1.0)", Distributions::gauss);
        two(t, "lognormvariate(self, mu, sigma)", Distributions::logNormal);
        two(t, "gammavariate(self, alpha, beta)", Distributions::gamma);
        two(t, "betavariate(self, alpha, beta)", Distributions::beta);
        two(t, "weibullvariate(self, alpha, beta)", Distributions::weibull);
        two(t, "vonmisesvariate(self, mu, kappa)", Distributions::vonMises);
        t.method("binomialvariate(self, n=1, p=0.5)", (thread, a) -> Binomial.draw(self(a[0]).source,
                Given.whole(thread, a[1]).longValue(), Given.real(thread, a[2])));
        t.method("expovariate(self, lambd=1.0)",
                (thread, a) -> self(a[0]).distributions.exponential(Given.real(thread, a[1])));
        t.method("paretovariate(self, alpha)",
                (thread, a) -> self(a[0]).distributions.pareto(Given.real(thread, a[1])));
        t.method("triangular(self, low=0.0, high=1.0, mode=None)",
                (thread, a) -> self(a[0]).distributions.triangular(Given.real(thread, a[1]), Given.real(thread, a[2]),
                        a[3] == PyNone.NONE ? null : Given.real(thread, a[3])));
    }

    private static void defineState(PyType t) {
        t.method1("getstate(self, /)", (_, self) -> {
            RandomSource source = self(self).source;
            Object[] words = Arrays.stream(source.state()).boxed().toArray();
            double gauss = source.gaussNext();
            return PyTuple.of(VERSION, PyTuple.of(words), Double.isNaN(gauss) ? PyNone.NONE : (Object) gauss);
        });
        t.method2("setstate(self, state)", (thread, self, state) -> {
            Object[] parts = Iteration.toArray(thread, state);
            long[] words = Arrays.stream(Iteration.toArray(thread, parts[1])).mapToLong(word -> (Long) word).toArray();
            self(self).source.restore(words, parts[2] instanceof Double gauss ? gauss : Double.NaN);
            return PyNone.NONE;
        });
    }
}
