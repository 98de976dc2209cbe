package dev.loopscope.script.object;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.BinaryOperator;
import dev.loopscope.script.text.FloatText;
import dev.loopscope.script.text.TextError;

/** {@code complex(…)} and the methods of complex numbers. */
final class ComplexMethods {
    private static final Signature MAKING = Signature.parse("complex(real=..., imag=...)", null);
    private static final String REAL = "(?:[0-9_]+\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?|(?i:inf(?:inity)?|nan)";
    private static final Pattern TEXT = Pattern
            .compile("([+-]?(?:%s))?(?:([+-]?(?:%s)|[+-]|(?<![0-9.a-zA-Z]))([jJ]))?".formatted(REAL, REAL));
    private static final Pattern SPEC = Pattern
            .compile("(?:(.)?([<>=^]))?([ +-])?(#)?(0)?([0-9]*)([,_])?(\\.[0-9]+)?([eEfFgGn])?", Pattern.DOTALL);

    private ComplexMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        @Nullable
        Object[] a = MAKING.bind(arguments, names);
        PyComplex made = made(thread, a[0], a[1]);
        return type == Types.COMPLEX ? made : new PyComplex(type, made.real(), made.imaginary());
    }

    private static PyComplex made(PyThread thread, @Nullable Object first, @Nullable Object second) {
        if (first != null && PyBoxed.unbox(first) instanceof String text) {
            if (second != null) {
                throw Raise.typeError("complex() can't take second arg if first is a string");
            }
            return read(text);
        }
        if (second != null && PyBoxed.unbox(second) instanceof String) {
            throw Raise.typeError("complex() second arg can't be a string");
        }
        PyComplex real = first == null
                ? new PyComplex(0, 0)
                : number(thread, first, "complex() first argument must be a string or a number, not '%s'");
        if (second == null) {
            return real;
        }
        PyComplex imaginary = number(thread, second, "complex() second argument must be a number, not '%s'");
        return new PyComplex(isReal(second) ? real.real() : real.real() - imaginary.imaginary(),
                first == null || isReal(first) ? imaginary.real() : real.imaginary() + imaginary.real());
    }

    private static boolean isReal(Object given) {
        return Order.isNumber(PyBoxed.unbox(given));
    }

    private static PyComplex number(PyThread thread, Object given, String rule) {
        PyComplex known = of(given);
        if (known != null) {
            return known;
        }
        Object answer = Calls.special(thread, given, "__complex__");
        if (answer instanceof PyComplex number) {
            return number;
        }
        if (answer != null) {
            throw Raise.typeError("%s.__complex__() must return a complex, not %s", Types.of(given).name(),
                    Types.of(answer).name());
        }
        return new PyComplex(Numerals.real(thread, given, rule), 0);
    }

    /** A number of a built-in type as a complex one; null for anything else. */
    private static @Nullable PyComplex of(Object object) {
        return switch (PyBoxed.unbox(object)) {
            case PyComplex number -> number;
            case Object number when Order.isNumber(number) -> new PyComplex(Arithmetic.toDouble(number), 0);
            default -> null;
        };
    }

    private static PyComplex read(String given) {
        String text = given.strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        Matcher matcher = TEXT.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw Raise.valueError("complex() arg is a malformed string");
        }
        try {
            if (matcher.group(3) == null) {
                return new PyComplex(FloatText.parse(text), 0);
            }
            if (matcher.group(1) == null || matcher.group(2).isEmpty()) {
                return new PyComplex(0, part(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
            }
            if (!matcher.group(2).startsWith("+") && !matcher.group(2).startsWith("-")) {
                throw Raise.valueError("complex() arg is a malformed string");
            }
            return new PyComplex(FloatText.parse(matcher.group(1)), part(matcher.group(2)));
        } catch (TextError error) {
            throw Raise.valueError("complex() arg is a malformed string");
        }
    }

    private static double part(String text) {
        return switch (text) {
            case "", "+" -> 1;
            case "-" -> -1;
            default -> FloatText.parse(text);
        };
    }

    /** {@code x ** y} of floats whose result is no float. */
    static PyComplex power(double x, double y) {
        return new PyComplex(x, 0).power(new PyComplex(y, 0));
    }

    static void define(PyType t) {
        defineArithmetic(t);
        t.attribute("real", (_, self) -> ((PyComplex) self).real());
        t.attribute("imag", (_, self) -> ((PyComplex) self).imaginary());
        t.method1("conjugate(self, /)",
                (_, self) -> new PyComplex(((PyComplex) self).real(), -((PyComplex) self).imaginary()));
        t.method1("__complex__(self, /)", (_, self) -> self);
        t.method1("__abs__(self, /)", (_, self) -> ((PyComplex) self).magnitude());
        t.method1("__neg__(self, /)", (_, self) -> ((PyComplex) self).negated());
        t.method1("__pos__(self, /)", (_, self) -> self);
        t.method1("__bool__(self, /)",
                (_, self) -> ((PyComplex) self).real() != 0 || ((PyComplex) self).imaginary() != 0);
        t.method1("__hash__(self, /)", (_, self) -> ((PyComplex) self).hash());
        t.method1("__repr__(self, /)", (_, self) -> self.toString());
        t.method2("__eq__(self, value, /)", ComplexMethods::equal);
        t.method2("__ne__(self, value, /)", (thread, self, other) -> equal(thread, self, other) instanceof Boolean equal
                ? (Object) !equal
                : PyNone.NOT_IMPLEMENTED);
        t.method2("__format__(self, format_spec, /)", (thread, self, spec) -> format(thread, (PyComplex) self,
                Arguments.text("__format__() argument must be str, not %s", spec)));
        t.method1("__getnewargs__(self, /)",
                (_, self) -> PyTuple.of(((PyComplex) self).real(), ((PyComplex) self).imaginary()));
    }

    private static Object equal(PyThread thread, Object self, Object other) {
        PyComplex number = (PyComplex) self;
        return switch (PyBoxed.unbox(other)) {
            case PyComplex second -> number.real() == second.real() && number.imaginary() == second.imaginary();
            case Object real when Order.isNumber(real) ->
                number.imaginary() == 0 && Equality.equal(number.real(), real) && !Double.isNaN(number.real());
            default -> PyNone.NOT_IMPLEMENTED;
        };
    }

    private static void defineArithmetic(PyType t) {
        for (BinaryOperator operator : new BinaryOperator[]{BinaryOperator.ADD, BinaryOperator.SUB, BinaryOperator.MULT,
                BinaryOperator.DIV}) {
            OperatorNames names = OperatorNames.of(operator);
            t.method2(names.forward() + "(self, value, /)", (_, self, other) -> apply(operator, self, other));
            t.method2(names.reflected() + "(self, value, /)", (_, self, other) -> apply(operator, other, self));
        }
        t.method("__pow__(self, value, mod=None, /)", (_, a) -> power(a[0], a[1], a[2]));
        t.method("__rpow__(self, value, mod=None, /)", (_, a) -> power(a[1], a[0], a[2]));
    }

    private static Object power(Object base, Object exponent, Object modulus) {
        if (modulus != PyNone.NONE) {
            throw Raise.valueError("complex modulo");
        }
        return apply(BinaryOperator.POW, base, exponent);
    }

    private static Object apply(BinaryOperator operator, Object a, Object b) {
        PyComplex x = of(a);
        PyComplex y = of(b);
        if (x == null || y == null) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return switch (operator) {
            case ADD -> x.plus(y);
            case SUB -> x.minus(y);
            case MULT -> x.times(y);
            case DIV -> x.dividedBy(y);
            case POW -> x.power(y);
            case FLOOR_DIV, MOD, MAT_MULT, LEFT_SHIFT, RIGHT_SHIFT, BIT_OR, BIT_XOR, BIT_AND -> PyNone.NOT_IMPLEMENTED;
        };
    }

    /** Both parts as the specification says, then the whole at its place. */
    private static String format(PyThread thread, PyComplex number, String text) {
        if (text.isEmpty()) {
            return Texts.str(thread, number);
        }
        Matcher spec = SPEC.matcher(text);
        if (!spec.matches()) {
            throw Raise.valueError("Invalid format specifier '%s' for object of type 'complex'", text);
        }
        if (spec.group(5) != null) {
            throw Raise.valueError("Zero padding is not allowed in complex format specifier");
        }
        if ("=".equals(spec.group(2))) {
            throw Raise.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        String sign = or(spec.group(3), "");
        String rest = or(spec.group(4), "") + or(spec.group(7), "") + or(spec.group(8), "")
                + or(spec.group(9), spec.group(8) == null ? "" : "g");
        String imaginary = part(thread, number.imaginary(), "+" + rest) + "j";
        boolean alone = spec.group(9) == null && number.real() == 0 && Math.copySign(1, number.real()) > 0;
        String whole = alone
                ? part(thread, number.imaginary(), sign + rest) + "j"
                : part(thread, number.real(), sign + rest) + imaginary;
        String shown = spec.group(9) == null && !alone ? "(" + whole + ")" : whole;
        return Texts.format(thread, shown, or(spec.group(1), "") + or(spec.group(2), ">") + spec.group(6));
    }

    private static String part(PyThread thread, double number, String spec) {
        String text = Texts.format(thread, number, spec);
        return text.endsWith(".0") && !spec.contains(".") ? text.substring(0, text.length() - 2) : text;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
