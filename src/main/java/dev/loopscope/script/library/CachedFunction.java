package dev.loopscope.script.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.Hashing;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;

/** A function that remembers its latest results: what {@code functools.lru_cache} makes. */
final class CachedFunction extends PyCallable {
    static final PyType TYPE = PyType.library("functools", "_lru_cache_wrapper", Types.OBJECT, CachedFunction::define)
            .madeBy((thread, type, a, _) -> new CachedFunction(type, a[0], a[1], Truth.of(thread, a[2])));
    private final Object function;
    private final Object most;
    private final boolean typed;
    private final Map<Key, Object> results = new LinkedHashMap<>(16, 0.75f, true);
    private long hits;
    private long misses;

    private CachedFunction(PyType type, Object function, Object most, boolean typed) {
        super(type);
        this.function = function;
        this.most = most;
        this.typed = typed;
    }

    /** Arguments that were called with, equal where Python's are. */
    private record Key(Object arguments, int hash) {
        static Key of(Object arguments) {
            return new Key(arguments, Long.hashCode(Hashing.hash(arguments)));
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Equality.equal(arguments, key.arguments);
        }
    }

    @Override
    public boolean isMethod() {
        return true;
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        Key key = key(arguments, names);
        Object known = results.get(key);
        if (known != null) {
            hits++;
            return known;
        }
        misses++;
        Object result = Calls.call(thread, function, arguments, names);
        if (most instanceof Long limit) {
            if (limit == 0) {
                return result;
            }
            if (results.size() >= limit && !results.containsKey(key)) {
                results.remove(results.keySet().iterator().next());
            }
        }
        results.put(key, result);
        return result;
    }

    private Key key(Object[] arguments, String[] names) {
        if (names.length == 0 && !typed) {
            return Key.of(arguments.length == 1 && (arguments[0] instanceof Long || arguments[0] instanceof String)
                    ? arguments[0]
                    : PyTuple.of(arguments.clone()));
        }
        int count = arguments.length - names.length;
        List<Object> parts = new ArrayList<>(List.of(arguments).subList(0, count));
        for (int i = 0; i < names.length; i++) {
            parts.add(PyNone.ELLIPSIS);
            parts.add(names[i]);
            parts.add(arguments[count + i]);
        }
        if (typed) {
            for (Object argument : arguments) {
                parts.add(Types.of(argument));
            }
        }
        return Key.of(PyTuple.of(parts));
    }

    private static void define(PyType t) {
        t.method("__call__(self, *args, **kwargs)", (thread, a) -> {
            PyDict more = (PyDict) Given.value(a[2]);
            return ((CachedFunction) Given.value(a[0])).call(thread,
                    Keywords.joined(((PyTuple) Given.value(a[1])).items(), more), Keywords.names(more));
        });
        t.method1("cache_clear(self, /)", (_, self) -> {
            CachedFunction cached = (CachedFunction) self;
            cached.results.clear();
            cached.hits = 0;
            cached.misses = 0;
            return PyNone.NONE;
        });
        t.method1("_figures(self, /)", (_, self) -> {
            CachedFunction cached = (CachedFunction) self;
            return PyTuple.of(cached.hits, cached.misses, cached.most, (long) cached.results.size());
        });
        t.method1("_parameters(self, /)",
                (_, self) -> PyTuple.of(((CachedFunction) self).most, ((CachedFunction) self).typed));
    }
}
