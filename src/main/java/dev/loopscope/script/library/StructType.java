package dev.loopscope.script.library;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;

/** A type of tuples whose items have names as well: {@code time.struct_time}, {@code sys.version_info}, … */
final class StructType {
    private final PyType type;

    StructType(String module, String name, String... fields) {
        List<String> names = List.of(fields);
        String shown = module + "." + name;
        type = PyType.library(module, name, Types.TUPLE, t -> {
            for (int i = 0; i < names.size(); i++) {
                int index = i;
                t.attribute(names.get(i), (_, self) -> item((PyTuple) self, index));
            }
            t.method1("__repr__(self, /)", (thread, self) -> repr(thread, shown, names, (PyTuple) self));
        });
    }

    private static @Nullable Object item(PyTuple tuple, int index) {
        return index < tuple.size() ? tuple.get(index) : null;
    }

    private static String repr(PyThread thread, String shown, List<String> names, PyTuple tuple) {
        StringBuilder text = new StringBuilder(shown).append('(');
        for (int i = 0; i < tuple.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(Texts.repr(thread, tuple.get(i)));
        }
        return text.append(')').toString();
    }

    /** The type itself. */
    PyType type() {
        return type;
    }

    /** A tuple of it. */
    PyTuple of(Object... items) {
        return new PyTuple(type, items);
    }
}
