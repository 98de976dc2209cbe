package dev.loopscope.script.library.processes;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;

/**
 * What an object says itself of how it is made again: by calling {@code function}, then given {@code state}.
 *
 * @param function what is called
 * @param arguments the tuple that it is called with
 * @param state its state, or None
 */
record PickleReduction(Object function, Object arguments, Object state) {
    private static final long PROTOCOL = 4;

    /** What {@code object} says; null if it leaves that to us. */
    static @Nullable PickleReduction of(PyThread thread, PyObject object) {
        PyType type = object.type();
        if (isEnumMember(type, object)) {
            Object value = object.own("_value_");
            return new PickleReduction(type, PyTuple.of(value == null ? PyNone.NONE : value), PyNone.NONE);
        }
        if (isOwn(type, "__reduce_ex__")) {
            return of(thread, object, Calls.callMethod(thread, object, "__reduce_ex__", PROTOCOL));
        }
        return isOwn(type, "__reduce__") ? of(thread, object, Calls.callMethod(thread, object, "__reduce__")) : null;
    }

    private static boolean isEnumMember(PyType type, PyObject object) {
        return !type.isBuiltin() && object.own("_value_") != null && object.own("_name_") != null
                && type.lookup("_member_map_") != null;
    }

    private static boolean isOwn(PyType type, String name) {
        Object found = type.lookup(name);
        return found != null && !(found instanceof Builtin);
    }

    private static PickleReduction of(PyThread thread, PyObject object, Object said) {
        if (said instanceof PyTuple tuple && tuple.size() >= 2 && tuple.get(1) instanceof PyTuple arguments) {
            return new PickleReduction(tuple.get(0), arguments, tuple.size() > 2 ? tuple.get(2) : PyNone.NONE);
        }
        throw Raise.of(PickleErrors.PICKLING_ERROR,
                "__reduce__ must return a tuple of two to six elements, not of %s"
                        .formatted(dev.loopscope.script.object.Texts.repr(thread, said)));
    }

    /** The state of a plain instance: what {@code __getstate__} gives, or its attributes. */
    static Object stateOf(PyThread thread, PyObject object) {
        if (isOwn(object.type(), "__getstate__")) {
            return Calls.callMethod(thread, object, "__getstate__");
        }
        PyDict attributes = new PyDict();
        for (String name : object.ownNames()) {
            Object value = object.own(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    /** Gives an object that was made the state that it had. */
    static void restore(PyThread thread, Object object, Object state) {
        if (state == PyNone.NONE) {
            return;
        }
        if (Attributes.find(thread, object, "__setstate__") instanceof Object setter) {
            Calls.call(thread, setter, state);
        } else if (state instanceof PyDict attributes && object instanceof PyObject instance) {
            for (Object name : attributes.keyArray()) {
                instance.setOwn((String) name, java.util.Objects.requireNonNull(attributes.get(name)));
            }
        }
    }
}
