package dev.loopscope.script.library.threads;

import java.math.BigInteger;
import java.util.StringJoiner;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyMethod;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;

/** What the trace calls a call of the program: {@code ping('www.qq.com')}. No code of the program runs for it. */
public final class CallName {
    private static final int LONGEST = 40;
    private static final int MOST = 6;

    private CallName() {}

    /** The text of a call. */
    public static String of(PyThread thread, Object function, Object[] arguments, String[] names) {
        StringJoiner text = new StringJoiner(", ", name(function) + "(", ")");
        int positional = arguments.length - names.length;
        for (int i = 0; i < arguments.length; i++) {
            if (i == MOST) {
                text.add("…");
                break;
            }
            text.add((i < positional ? "" : names[i - positional] + "=") + value(thread, arguments[i]));
        }
        return text.toString();
    }

    private static String name(Object function) {
        return switch (function) {
            case PyFunction script -> script.name();
            case Builtin builtin -> builtin.name();
            case PyMethod method -> name(method.function());
            case PyType type -> type.name();
            default -> Types.of(function).name();
        };
    }

    private static String value(PyThread thread, Object value) {
        return switch (value) {
            case String text when text.length() > LONGEST -> cut(Texts.repr(thread, text.substring(0, LONGEST)));
            case String text -> Texts.repr(thread, text);
            case Long number -> number.toString();
            case Double number -> Texts.repr(thread, number);
            case Boolean truth -> truth ? "True" : "False";
            case BigInteger number when number.bitLength() <= 2 * Long.SIZE -> number.toString();
            case PyNone _ -> "None";
            case PyFunction script -> script.name();
            default -> "<" + Types.of(value).name() + ">";
        };
    }

    private static String cut(String repr) {
        return repr.substring(0, repr.length() - 1) + "…" + repr.charAt(repr.length() - 1);
    }
}
