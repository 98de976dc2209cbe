package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.Casing;
import dev.loopscope.script.text.Encoding;
import dev.loopscope.script.text.Predicates;
import dev.loopscope.script.text.Splitting;
import dev.loopscope.script.text.Stripping;

/** {@code str(…)} and the methods of texts. */
final class StrMethods {
    private static final Signature MAKING = Signature.parse("str(object=..., encoding=..., errors=...)", null);

    private StrMethods() {}

    static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        String text = arguments.length == 1 && names.length == 0
                ? Texts.str(thread, arguments[0])
                : decoded(thread, arguments, names);
        return type == Types.STR ? text : new PyBoxed(type, text);
    }

    private static String decoded(PyThread thread, Object[] arguments, String[] names) {
        int count = arguments.length;
        if (count > 3) {
            throw Raise.typeError("str expected at most 3 arguments, got %d", count);
        }
        @Nullable
        Object[] a = MAKING.bind(arguments, names);
        if (a[0] == null) {
            return "";
        }
        if (a[1] == null && a[2] == null) {
            return Texts.str(thread, a[0]);
        }
        if (PyBoxed.unbox(a[0]) instanceof String) {
            throw Raise.typeError("decoding str is not supported");
        }
        if (!Order.isBytes(a[0])) {
            throw Raise.typeError("decoding to str: need a bytes-like object, %s found", Types.of(a[0]).name());
        }
        return Encoding.decode(Order.bytesOf(a[0]), encoding(a[1], "str"), errors(a[2], "str"));
    }

    static String encoding(@Nullable Object value, String function) {
        return value == null ? "utf-8" : Arguments.text(function + "() argument 'encoding' must be str, not %s", value);
    }

    static String errors(@Nullable Object value, String function) {
        return value == null ? "strict" : Arguments.text(function + "() argument 'errors' must be str, not %s", value);
    }

    static void define(PyType t) {
        Specials.comparisons(t);
        Specials.sequence(t);
        Specials.representation(t);
        Specials.format(t);
        t.method1("__str__(self, /)", (_, self) -> self);
        t.method1("__iter__(self, /)", (thread, self) -> Iteration.of(thread, self));
        t.method2("__mod__(self, value, /)",
                (thread, self, values) -> PercentFormatting.text(thread, (String) self, values));
        t.method2("__rmod__(self, value, /)", (thread, self, format) -> PyBoxed.unbox(format) instanceof String text
                ? PercentFormatting.text(thread, text, self)
                : PyNone.NOT_IMPLEMENTED);
        t.method1("__getnewargs__(self, /)", (_, self) -> PyTuple.of(self));
        defineCasing(t);
        definePredicates(t);
        defineStripping(t);
        defineSplitting(t);
        StrSearchMethods.define(t);
        StrShapeMethods.define(t);
    }

    private static void defineCasing(PyType t) {
        t.method1("upper(self, /)", (_, self) -> Casing.upper((String) self));
        t.method1("lower(self, /)", (_, self) -> Casing.lower((String) self));
        t.method1("casefold(self, /)", (_, self) -> Casing.casefold((String) self));
        t.method1("capitalize(self, /)", (_, self) -> Casing.capitalize((String) self));
        t.method1("title(self, /)", (_, self) -> Casing.title((String) self));
        t.method1("swapcase(self, /)", (_, self) -> Casing.swapcase((String) self));
    }

    private static void definePredicates(PyType t) {
        t.method1("isalnum(self, /)", (_, self) -> Predicates.isAlnum((String) self));
        t.method1("isalpha(self, /)", (_, self) -> Predicates.isAlpha((String) self));
        t.method1("isascii(self, /)", (_, self) -> Predicates.isAscii((String) self));
        t.method1("isdecimal(self, /)", (_, self) -> Predicates.isDecimal((String) self));
        t.method1("isdigit(self, /)", (_, self) -> Predicates.isDigit((String) self));
        t.method1("isnumeric(self, /)", (_, self) -> Predicates.isNumeric((String) self));
        t.method1("isspace(self, /)", (_, self) -> Predicates.isSpace((String) self));
        t.method1("isprintable(self, /)", (_, self) -> Predicates.isPrintable((String) self));
        t.method1("isidentifier(self, /)", (_, self) -> Predicates.isIdentifier((String) self));
        t.method1("isupper(self, /)", (_, self) -> Predicates.isUpper((String) self));
        t.method1("islower(self, /)", (_, self) -> Predicates.isLower((String) self));
        t.method1("istitle(self, /)", (_, self) -> Predicates.isTitle((String) self));
    }

    private static void defineStripping(PyType t) {
        t.method("strip(self, chars=None, /)",
                (_, a) -> Stripping.strip((String) Arguments.given(a[0]), characters("strip", a[1])));
        t.method("lstrip(self, chars=None, /)",
                (_, a) -> Stripping.lstrip((String) Arguments.given(a[0]), characters("lstrip", a[1])));
        t.method("rstrip(self, chars=None, /)",
                (_, a) -> Stripping.rstrip((String) Arguments.given(a[0]), characters("rstrip", a[1])));
        t.method2("removeprefix(self, prefix, /)", (_, self, prefix) -> Stripping.removePrefix((String) self,
                Arguments.text("removeprefix() argument must be str, not %s", prefix)));
        t.method2("removesuffix(self, suffix, /)", (_, self, suffix) -> Stripping.removeSuffix((String) self,
                Arguments.text("removesuffix() argument must be str, not %s", suffix)));
    }

    private static @Nullable String characters(String function, @Nullable Object value) {
        return value == PyNone.NONE ? null : Arguments.text(function + " arg must be None or str", value);
    }

    private static void defineSplitting(PyType t) {
        t.method("split(self, /, sep=None, maxsplit=-1)", (thread, a) -> list(Splitting
                .split((String) Arguments.given(a[0]), separator(a[1]), Arguments.size(thread, a[2]))));
        t.method("rsplit(self, /, sep=None, maxsplit=-1)", (thread, a) -> list(Splitting
                .rsplit((String) Arguments.given(a[0]), separator(a[1]), Arguments.size(thread, a[2]))));
        t.method("splitlines(self, /, keepends=False)", (thread, a) -> list(Splitting
                .splitLines((String) Arguments.given(a[0]), Truth.of(thread, Arguments.given(a[1])))));
        t.method2("partition(self, sep, /)", (_, self, separator) -> tuple(
                Splitting.partition((String) self, Arguments.text("must be str, not %s", separator))));
        t.method2("rpartition(self, sep, /)", (_, self, separator) -> tuple(
                Splitting.rpartition((String) self, Arguments.text("must be str, not %s", separator))));
    }

    private static @Nullable String separator(@Nullable Object value) {
        return value == PyNone.NONE ? null : Arguments.text("must be str or None, not %s", value);
    }

    private static PyList list(List<String> parts) {
        return PyList.of(parts);
    }

    private static PyTuple tuple(Splitting.Parts parts) {
        return PyTuple.of(parts.before(), parts.separator(), parts.after());
    }
}
