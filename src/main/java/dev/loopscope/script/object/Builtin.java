package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.TextError;

/**
 * A function written in Java, with a signature as Python's help shows it: {@code split(self, sep=None, maxsplit=-1)}. The
 * body gets one element a parameter: what was passed, or the default; {@code *args} as a tuple, {@code **kwargs} as a dict.
 * An element is null where the signature gives {@code ...} as default and nothing was passed.
 */
public final class Builtin extends PyCallable {
    /** A body with an element a parameter. */
    @FunctionalInterface
    public interface Body {
        /** Runs it. */
        Object call(PyThread thread, Object[] arguments);
    }

    /** A body with one argument. */
    @FunctionalInterface
    public interface Body1 {
        /** Runs it. */
        Object call(PyThread thread, Object a);
    }

    /** A body with two arguments. */
    @FunctionalInterface
    public interface Body2 {
        /** Runs it. */
        Object call(PyThread thread, Object a, Object b);
    }

    private final String signatureText;
    private final String name;
    private final @Nullable PyType owner;
    private final @Nullable Body body;
    private final @Nullable Body1 body1;
    private final @Nullable Body2 body2;
    private @Nullable Signature signature;
    private String module = "builtins";

    private Builtin(@Nullable PyType owner, String signature, @Nullable Body body, @Nullable Body1 body1,
            @Nullable Body2 body2) {
        super(owner == null ? Types.BUILTIN_FUNCTION : Types.METHOD_DESCRIPTOR);
        this.signatureText = signature;
        this.name = signature.substring(0, signature.indexOf('('));
        this.owner = owner;
        this.body = body;
        this.body1 = body1;
        this.body2 = body2;
    }

    /** A function. */
    public static Builtin of(String signature, Body body) {
        return new Builtin(null, signature, body, null, null);
    }

    /** A function of one positional argument. */
    public static Builtin of1(String signature, Body1 body) {
        return new Builtin(null, signature, null, body, null);
    }

    /** A function of two positional arguments. */
    public static Builtin of2(String signature, Body2 body) {
        return new Builtin(null, signature, null, null, body);
    }

    /** A method of {@code owner}, whose first parameter is the instance: boxed values are unboxed for it. */
    public static Builtin method(PyType owner, String signature, Body body) {
        return new Builtin(owner, signature, body, null, null);
    }

    /** A method with the instance alone. */
    public static Builtin method1(PyType owner, String signature, Body1 body) {
        return new Builtin(owner, signature, null, body, null);
    }

    /** A method with the instance and one positional argument. */
    public static Builtin method2(PyType owner, String signature, Body2 body) {
        return new Builtin(owner, signature, null, null, body);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The type whose method it is, null for a function. */
    public @Nullable PyType owner() {
        return owner;
    }

    /** The name of its module. */
    public String module() {
        return module;
    }

    /** This function as one of a module. */
    public Builtin in(String moduleName) {
        module = moduleName;
        return this;
    }

    /** How it can be called. */
    public Signature signature() {
        Signature known = signature;
        if (known == null) {
            known = Signature.parse(signatureText, owner);
            signature = known;
        }
        return known;
    }

    @Override
    public boolean isMethod() {
        return owner != null;
    }

    @Override
    public Object call0(PyThread thread) {
        return call(thread, NO_ARGUMENTS, NO_NAMES);
    }

    @Override
    public Object call1(PyThread thread, Object a) {
        if (body1 == null) {
            return call(thread, new Object[]{a}, NO_NAMES);
        }
        try {
            return body1.call(thread, self(a));
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    @Override
    public Object call2(PyThread thread, Object a, Object b) {
        if (body2 == null) {
            return call(thread, new Object[]{a, b}, NO_NAMES);
        }
        try {
            return body2.call(thread, self(a), b);
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        try {
            return run(thread, arguments, names);
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    private Object run(PyThread thread, Object[] arguments, String[] names) {
        if (names.length == 0) {
            if (body1 != null && arguments.length == 1) {
                return body1.call(thread, self(arguments[0]));
            }
            if (body2 != null && arguments.length == 2) {
                return body2.call(thread, self(arguments[0]), arguments[1]);
            }
        }
        return ofBound(thread, signature().bind(arguments, names));
    }

    /** An element may be null where the signature gives {@code ...}, which the body then asks for. */
    @SuppressWarnings("NullAway")
    private Object ofBound(PyThread thread, @Nullable Object[] bound) {
        if (owner != null && bound.length > 0 && bound[0] != null) {
            bound[0] = self(bound[0]);
        }
        if (body != null) {
            return body.call(thread, bound);
        }
        return body1 != null ? body1.call(thread, bound[0]) : body2.call(thread, bound[0], bound[1]);
    }

    private Object self(Object instance) {
        PyType wanted = owner;
        if (wanted == null || wanted == Types.OBJECT) {
            return instance;
        }
        PyType type = Types.of(instance);
        if (type == wanted) {
            return instance;
        }
        if (!type.isSubclassOf(wanted)) {
            if (name.startsWith("__") && !name.equals("__reduce__") && !name.equals("__format__")) {
                throw Raise.typeError("descriptor '%s' requires a '%s' object but received a '%s'", name, wanted.name(),
                        type.name());
            }
            throw Raise.typeError("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name,
                    wanted.name(), type.name());
        }
        return PyBoxed.unbox(instance);
    }
}
