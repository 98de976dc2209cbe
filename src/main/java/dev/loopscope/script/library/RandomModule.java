package dev.loopscope.script.library;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;

/** The module {@code random}: its functions are the methods of one {@code Random}. */
final class RandomModule {
    private static final String[] FUNCTIONS = {"seed", "random", "uniform", "triangular", "randint", "choice",
            "randrange",
            "sample", "shuffle", "choices", "normalvariate", "lognormvariate", "expovariate", "vonmisesvariate",
            "gammavariate", "gauss", "betavariate", "paretovariate", "weibullvariate", "getstate", "setstate",
            "getrandbits", "randbytes", "binomialvariate"};

    private RandomModule() {}

    static PyModule make(PyThread thread) {
        PyModule module = new PyModule("random");
        PyRandom hidden = new PyRandom(PyRandom.TYPE);
        for (String name : FUNCTIONS) {
            if (PyRandom.TYPE.lookup(name) != null) {
                module.put(name, Attributes.get(thread, hidden, name));
            }
        }
        module.put("Random", PyRandom.TYPE);
        module.put("SystemRandom", PyType.library("random", "SystemRandom", PyRandom.TYPE, t -> {}));
        return module;
    }
}
