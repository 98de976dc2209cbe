package dev.loopscope.script.object;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Keyword arguments that came as a dict, on their way to another call. */
public final class Keywords {
    private Keywords() {}

    /** The names. */
    public static String[] names(PyDict keywords) {
        if (keywords.size() == 0) {
            return PyCallable.NO_NAMES;
        }
        return Arrays.stream(keywords.keyArray()).map(name -> (String) PyBoxed.unbox(name)).toArray(String[]::new);
    }

    /** Positional arguments and behind them the values of the keywords. */
    public static Object[] joined(Object[] arguments, PyDict keywords) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + keywords.size(), Object[].class);
        int count = arguments.length;
        for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
            all[count++] = keywords.valueAtEntry(i);
        }
        return all;
    }

    /** Refuses keyword arguments for a callable that takes none. */
    public static void refuse(String function, String[] names) {
        if (names.length > 0) {
            throw Raise.typeError("%s() takes no keyword arguments", function);
        }
    }

    /** Refuses more than {@code most} positional arguments. */
    public static void refuseMore(String function, int given, int most) {
        if (given > most) {
            throw Raise.typeError("%s expected at most %d argument%s, got %d", function, most, most == 1 ? "" : "s",
                    given);
        }
    }

    /** The only argument of a built-in type's {@code __init__}, null if there is none; keywords are refused. */
    static @Nullable Object only(String type, Object arguments, Object keywords) {
        PyTuple given = (PyTuple) arguments;
        refuse(type, names((PyDict) keywords));
        refuseMore(type, given.size(), 1);
        return given.size() == 0 ? null : given.get(0);
    }
}
