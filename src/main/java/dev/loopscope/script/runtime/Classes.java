package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.ObjectMethods;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Types;

/** One class statement on its way to a class (CPython's {@code __build_class__}). */
final class Classes {
    private final PyThread thread;
    private final String name;
    private final PyTuple originalBases;
    private final List<Object> bases = new ArrayList<>();
    private final Map<String, Object> keywords;
    private final Object metatype;

    Classes(PyThread thread, String name, List<Object> bases, Map<String, Object> keywords) {
        this.thread = thread;
        this.name = name;
        this.originalBases = PyTuple.of(bases);
        this.keywords = new LinkedHashMap<>(keywords);
        Object given = this.keywords.remove("metaclass");
        for (Object base : bases) {
            addBase(base);
        }
        this.metatype = given != null ? given : Types.TYPE;
    }

    /** A base as it is, or what it stands for ({@code __mro_entries__}, PEP 560). */
    private void addBase(Object base) {
        if (!(base instanceof PyType) && Types.of(base).lookup("__mro_entries__") != null) {
            Object entries = Calls.callMethod(thread, base, "__mro_entries__", originalBases);
            bases.addAll(List.of(Iteration.toArray(thread, entries)));
        } else {
            bases.add(base);
        }
    }

    /** The names that the body begins with: what the metaclass's {@code __prepare__} gives. */
    LinkedHashMap<String, Object> namespace() {
        LinkedHashMap<String, Object> names = new LinkedHashMap<>();
        if (metaclass() instanceof PyType type && type != Types.TYPE && type.lookup("__prepare__") != null) {
            Object prepared = Calls.call(thread, Attributes.get(thread, type, "__prepare__"),
                    with(name, PyTuple.of(bases)),
                    names());
            if (prepared instanceof PyDict dict && dict.type() != Types.DICT) {
                return new PreparedNames(thread, dict);
            }
            if (prepared instanceof PyDict dict) {
                for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
                    names.put((String) dict.keyAt(i), dict.valueAtEntry(i));
                }
            }
        }
        return names;
    }

    private Object metaclass() {
        Object winner = metatype;
        for (Object base : bases) {
            if (winner instanceof PyType type && Types.of(base).isSubclassOf(type)) {
                winner = Types.of(base);
            }
        }
        return winner;
    }

    /** The class, once its body has run. */
    Object make(LinkedHashMap<String, Object> namespace) {
        if (bases.size() != originalBases.size() || !bases.equals(List.of(originalBases.items()))) {
            namespace.put("__orig_bases__", originalBases);
        }
        boolean plain = metaclass() == Types.TYPE && bases.stream().allMatch(PyType.class::isInstance);
        if (plain) {
            return ObjectMethods.newClass(thread, Types.TYPE, name, bases.stream().map(PyType.class::cast).toList(),
                    namespace,
                    names(), keywords.values().toArray());
        }
        PyDict dict = dict(namespace);
        return Calls.call(thread, metaclass(), with(name, PyTuple.of(bases), dict), names());
    }

    private static PyDict dict(LinkedHashMap<String, Object> namespace) {
        if (namespace instanceof PreparedNames prepared) {
            return prepared.dict();
        }
        PyDict dict = new PyDict();
        namespace.forEach(dict::put);
        return dict;
    }

    private Object[] with(Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(keywords.values());
        return all.toArray();
    }

    private String[] names() {
        return keywords.isEmpty() ? PyCallable.NO_NAMES : keywords.keySet().toArray(String[]::new);
    }
}
