package dev.loopscope.script.object;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.FloatText;
import dev.loopscope.script.text.FormatSpec;
import dev.loopscope.script.text.IntText;
import dev.loopscope.script.text.Repr;
import dev.loopscope.script.text.TextError;

/** What objects look like as texts. */
public final class Texts {
    private static final int MOST_SPECS = 1000;
    private static final int MOST_DECIMALS = 1_000_000;
    private static final Map<String, FormatSpec> SPECS = new ConcurrentHashMap<>();

    private Texts() {}

    /** {@code str(object)}. */
    public static String str(PyThread thread, Object object) {
        if (object instanceof String text) {
            return text;
        }
        if (!(object instanceof PyObject) || object instanceof PyNone) {
            return repr(thread, object);
        }
        PyType type = Types.of(object);
        Object found = type.lookup("__str__");
        if (found == null || found instanceof Builtin builtin && builtin.owner() == Types.OBJECT) {
            return repr(thread, object);
        }
        return checked("__str__", Calls.special(thread, object, "__str__"));
    }

    private static String checked(String method, @Nullable Object answer) {
        if (answer != null && PyBoxed.unbox(answer) instanceof String text) {
            return text;
        }
        throw Raise.typeError("%s returned non-string (type %s)", method,
                answer == null ? "NoneType" : Types.of(answer).name());
    }

    /** {@code repr(object)}. */
    public static String repr(PyThread thread, Object object) {
        return switch (object) {
            case String text -> Repr.of(text);
            case Long number -> Long.toString(number);
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> FloatText.repr(number);
            case BigInteger number -> decimal(number);
            case PyNone none -> none.toString();
            default -> asked(thread, object);
        };
    }

    private static String decimal(BigInteger number) {
        try {
            return IntText.toText(number);
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    private static String asked(PyThread thread, Object object) {
        Object found = Types.of(object).lookup("__repr__");
        if (found == null || found instanceof Builtin) {
            String known = Representations.plain(thread, object);
            if (known != null) {
                return known;
            }
        }
        if (found == null) {
            return Representations.ofObject(object);
        }
        return counted(thread, () -> checked("__repr__", Calls.special(thread, object, "__repr__")));
    }

    /** {@code ascii(object)}. */
    public static String ascii(PyThread thread, Object object) {
        return Repr.asciiOf(repr(thread, object));
    }

    /** {@code format(object, spec)}. */
    public static String format(PyThread thread, Object object, String spec) {
        if (object instanceof String text && spec.isEmpty()) {
            return text;
        }
        if (!(object instanceof PyObject)) {
            return plain(thread, object, spec, Types.of(object).name());
        }
        Object found = Types.of(object).lookup("__format__");
        if (found == null || found instanceof Builtin builtin && builtin.owner() == Types.OBJECT) {
            if (spec.isEmpty()) {
                return str(thread, object);
            }
            throw Raise.typeError("unsupported format string passed to %s.__format__", Types.of(object).name());
        }
        if (found instanceof Builtin && object instanceof PyBoxed boxed) {
            return spec.isEmpty()
                    ? str(thread, object)
                    : plain(thread, boxed.value(), spec, Types.of(object).name());
        }
        Object answer = Calls.special(thread, object, "__format__", spec);
        if (answer != null && PyBoxed.unbox(answer) instanceof String text) {
            return text;
        }
        throw Raise.typeError("__format__ must return a str, not %s",
                answer == null ? "NoneType" : Types.of(answer).name());
    }

    /** {@code __format__} of the plain built-in types. */
    static String plain(PyThread thread, Object value, String text, String typeName) {
        if (text.isEmpty()) {
            return str(thread, value);
        }
        FormatSpec spec = spec(text);
        thread.interpreter().bounds().checkText(spec.width());
        thread.interpreter().bounds().checkText(spec.precision());
        try {
            return switch (value) {
                case String string -> spec.format(string, typeName);
                case Long number -> whole(spec, BigInteger.valueOf(number), typeName);
                case BigInteger number -> whole(spec, number, typeName);
                case Boolean truth -> whole(spec, truth ? BigInteger.ONE : BigInteger.ZERO, typeName);
                case Double number -> {
                    refuseDecimals(spec);
                    yield spec.format(number, typeName);
                }
                default -> throw new IllegalArgumentException("no plain value: " + value);
            };
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    private static String whole(FormatSpec spec, BigInteger number, String typeName) {
        refuseDecimals(spec);
        return spec.format(number, typeName);
    }

    private static void refuseDecimals(FormatSpec spec) {
        if (spec.precision() > MOST_DECIMALS) {
            throw Raise.valueError("precision too big");
        }
    }

    private static FormatSpec spec(String text) {
        FormatSpec known = SPECS.get(text);
        if (known != null) {
            return known;
        }
        if (SPECS.size() >= MOST_SPECS) {
            SPECS.clear();
        }
        FormatSpec spec = FormatSpec.parse(text);
        SPECS.put(text, spec);
        return spec;
    }

    /** What {@code text} gives, or {@code inside} where it is asked for while it is being made: for what contains itself. */
    public static String guarded(PyThread thread, Object object, String inside, Supplier<String> text) {
        if (!thread.enterText(object)) {
            return inside;
        }
        try {
            return counted(thread, text);
        } finally {
            thread.leaveText();
        }
    }

    /** What {@code text} gives, one call deeper. */
    static String counted(PyThread thread, Supplier<String> text) {
        thread.enterCall();
        try {
            return text.get();
        } finally {
            thread.leaveCall();
        }
    }

    /** The last line of its traceback: {@code ValueError: bad value}. Runs no code of the program. */
    static String ofException(PyException exception) {
        PyType type = exception.type();
        String name = type.module().equals("__main__") ? type.qualifiedName() : type.fullName();
        String message = SafeTexts.message(exception);
        return message.isEmpty() ? name : name + ": " + message;
    }
}
