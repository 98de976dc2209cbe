package dev.loopscope.script.library.processes;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyMethod;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Modules;

/** What travels by its name: classes and functions, which the other side has too. */
record PickleNames(PyThread thread) {
    /** The name of the program's module in the processes that its main one started. */
    static final String CHILD_MAIN = "__mp_main__";

    private static final String MAIN = "__main__";
    private static final String LOCALS = "<locals>";

    /** Writes the name of {@code object}, or raises the error of what cannot be found by it. */
    void writeGlobal(PickleWriter out, Object object, String module, String name) throws IOException {
        if (object instanceof PyType type && type.isBuiltin() && isConstantType(type)) {
            out.global("types", type.name());
            return;
        }
        if (name.contains(LOCALS)) {
            throw Raise.of(Exceptions.ATTRIBUTE_ERROR, "Can't get local object '%s'".formatted(name));
        }
        Object found = find(module, name);
        if (found == null) {
            throw pickling("Can't pickle %s: attribute lookup %s on %s failed", object, name, module);
        }
        if (found != object) {
            throw pickling("Can't pickle %s: it's not the same object as %s.%s", object, module, name);
        }
        out.global(module, name);
    }

    private static boolean isConstantType(PyType type) {
        return type == Types.NONE_TYPE;
    }

    private PyError pickling(String rule, Object object, String... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = Texts.repr(thread, object);
        System.arraycopy(words, 0, all, 1, words.length);
        return Raise.of(PickleErrors.PICKLING_ERROR, rule.formatted(all));
    }

    /** The name of a method in its object. */
    String nameOf(PyMethod method) {
        return switch (method.function()) {
            case PyFunction function -> function.name();
            case Builtin function -> function.name();
            default -> throw Raise.typeError("cannot pickle 'method' object");
        };
    }

    /** What a name stands for here, null if for nothing. */
    @Nullable
    Object find(String module, String name) {
        boolean isMain = module.equals(MAIN) || module.equals(CHILD_MAIN);
        PyModule child = isMain ? thread.interpreter().modules().get(CHILD_MAIN) : null;
        PyModule found = child != null ? child : Modules.find(thread, isMain ? MAIN : module);
        Object object = found;
        for (String part : name.split("\\.")) {
            object = object == null ? null : Attributes.find(thread, object, part);
        }
        return object;
    }
}
