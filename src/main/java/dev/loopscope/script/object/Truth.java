package dev.loopscope.script.object;

import java.math.BigInteger;

/** Whether an object counts as true. */
public final class Truth {
    private Truth() {}

    /** {@code bool(object)}. */
    public static boolean of(PyThread thread, Object object) {
        return switch (object) {
            case Boolean truth -> truth;
            case PyNone none -> none != PyNone.NONE;
            case Long number -> number != 0;
            case String text -> !text.isEmpty();
            case PyList list when list.type() == Types.LIST -> list.size() != 0;
            case PyDict dict when dict.type() == Types.DICT -> dict.size() != 0;
            case PyTuple tuple when tuple.type() == Types.TUPLE -> tuple.size() != 0;
            case Double number -> number != 0;
            case BigInteger _ -> true;
            default -> asked(thread, object);
        };
    }

    private static boolean asked(PyThread thread, Object object) {
        Object answer = Calls.special(thread, object, "__bool__");
        if (answer instanceof Boolean truth) {
            return truth;
        }
        if (answer != null) {
            throw Raise.typeError("__bool__ should return bool, returned %s", Types.of(answer).name());
        }
        return Types.of(object).lookup("__len__") == null || Items.length(thread, object) != 0;
    }
}
