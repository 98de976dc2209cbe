package dev.loopscope.script.library;

import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyTuple;

/** What {@code sys} tells of the Python that it is, which never changes: CPython 3.13.0 on 64 bits. */
final class SysFigures {
    private static final StructType VERSION = new StructType("sys", "version_info", "major", "minor", "micro",
            "releaselevel", "serial");
    private static final StructType FLOAT = new StructType("sys", "float_info", "max", "max_exp", "max_10_exp", "min",
            "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds");
    private static final StructType INT = new StructType("sys", "int_info", "bits_per_digit", "sizeof_digit",
            "default_max_str_digits", "str_digits_check_threshold");
    private static final StructType HASH = new StructType("sys", "hash_info", "width", "modulus", "inf", "nan", "imag",
            "algorithm", "hash_bits", "seed_bits", "cutoff");
    private static final long HEX_VERSION = 0x030d00f0L;

    private SysFigures() {}

    static void addTo(PyModule module) {
        PyTuple version = VERSION.of(3L, 13L, 0L, "final", 0L);
        module.put("version", "3.13.0 (loopscope)");
        module.put("version_info", version);
        module.put("hexversion", HEX_VERSION);
        module.put("api_version", 1013L);
        module.put("copyright", "Copyright (c) the authors of loopscope");
        module.put("platform", "linux");
        module.put("byteorder", "little");
        module.put("executable", "python3");
        module.put("prefix", "/usr");
        module.put("exec_prefix", "/usr");
        module.put("maxunicode", (long) Character.MAX_CODE_POINT);
        module.put("float_repr_style", "short");
        module.put("float_info", FLOAT.of(Double.MAX_VALUE, 1024L, 308L, Double.MIN_NORMAL, -1021L, -307L, 15L, 53L,
                Math.ulp(1.0), 2L, 1L));
        module.put("int_info", INT.of(30L, 4L, 4300L, 640L));
        module.put("hash_info", HASH.of(64L, (1L << 61) - 1, 314159L, 0L, 1000003L, "siphash13", 64L, 128L, 0L));
        PyObject implementation = new SimpleNamespace(new PyDict());
        implementation.setOwn("name", "cpython");
        implementation.setOwn("version", version);
        implementation.setOwn("cache_tag", "cpython-313");
        implementation.setOwn("hexversion", HEX_VERSION);
        module.put("implementation", implementation);
        module.put("builtin_module_names", PyTuple.of("builtins", "sys", "time"));
        module.put("thread_info", PyTuple.of("pthread", "semaphore", "loopscope"));
        module.put("abiflags", "");
        module.put("pycache_prefix", dev.loopscope.script.object.PyNone.NONE);
    }
}
