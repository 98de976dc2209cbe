package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.Repr;

/** {@code repr} of objects of the built-in types, whatever classes derived from them define. */
final class Representations {
    private Representations() {}

    /** What {@code object.__repr__} gives. */
    static String ofObject(Object object) {
        return "<%s object at %s>".formatted(Types.of(object).fullName(), Identity.text(object));
    }

    /** What its built-in type gives; null for types that are not among these. */
    static @Nullable String plain(PyThread thread, Object object) {
        return switch (object) {
            case PyBoxed boxed -> Texts.repr(thread, boxed.value());
            case PyList list -> list.size() == 0 ? "[]" : Texts.guarded(thread, list, "[...]", () -> of(thread, list));
            case PyTuple tuple when tuple.type() == Types.TUPLE ->
                tuple.size() == 0 ? "()" : Texts.guarded(thread, tuple, "(...)", () -> of(thread, tuple));
            case PyDict dict when dict.type() == Types.DICT ->
                dict.size() == 0 ? "{}" : Texts.guarded(thread, dict, "{...}", () -> of(thread, dict));
            case PyBytes bytes -> Repr.of(bytes.value());
            case PyByteArray bytes -> "%s(%s)".formatted(bytes.type().name(), Repr.of(bytes.toBytes()));
            case PyRange range -> range.toString();
            case PySlice slice -> Texts.counted(thread,
                    () -> "slice(%s, %s, %s)".formatted(Texts.repr(thread, slice.start()),
                            Texts.repr(thread, slice.stop()), Texts.repr(thread, slice.step())));
            case PyException exception -> Texts.guarded(thread, exception, "...", () -> of(thread, exception));
            case PyFunction function ->
                "<function %s at %s>".formatted(function.qualifiedName(), Identity.text(function));
            case Builtin function -> builtin(function);
            case PyMethod method -> Texts.counted(thread, () -> of(thread, method));
            case PyModule module -> "<module '%s' (built-in)>".formatted(module.name());
            case PyClassMethod method -> Texts.counted(thread,
                    () -> "<classmethod(%s)>".formatted(Texts.repr(thread, method.function())));
            case PyStaticMethod method -> Texts.counted(thread,
                    () -> "<staticmethod(%s)>".formatted(Texts.repr(thread, method.function())));
            case PySuper parent -> parent.toString();
            case GetSet attribute -> attribute.toString();
            default -> null;
        };
    }

    /** A tuple's items as {@code repr} writes them. */
    static String of(PyThread thread, PyTuple tuple) {
        StringBuilder text = new StringBuilder("(");
        for (Object item : tuple.items()) {
            text.append(text.length() == 1 ? "" : ", ").append(Texts.repr(thread, item));
            bound(thread, text);
        }
        return text.append(tuple.size() == 1 ? ",)" : ")").toString();
    }

    private static void bound(PyThread thread, StringBuilder text) {
        thread.interpreter().check();
        thread.interpreter().bounds().checkText(text.length());
    }

    private static String of(PyThread thread, PyList list) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Texts.repr(thread, list.get(i)));
            bound(thread, text);
        }
        return text.append("]").toString();
    }

    /** A dict's items as {@code repr} writes them. */
    static String of(PyThread thread, PyDict dict) {
        StringBuilder text = new StringBuilder("{");
        for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
            Object value = dict.valueAtEntry(i);
            text.append(text.length() == 1 ? "" : ", ").append(Texts.repr(thread, dict.keyAt(i))).append(": ")
                    .append(Texts.repr(thread, value));
            bound(thread, text);
        }
        return text.append("}").toString();
    }

    private static String of(PyThread thread, PyException exception) {
        PyTuple arguments = exception.arguments();
        String inside = arguments.size() == 1
                ? "(" + Texts.repr(thread, arguments.get(0)) + ")"
                : Texts.repr(thread, arguments);
        return exception.type().name() + inside;
    }

    private static boolean isSpecial(Builtin function) {
        return function.name().startsWith("__") && function.name().endsWith("__");
    }

    private static String builtin(Builtin function) {
        PyType owner = function.owner();
        if (owner == null) {
            return "<built-in function %s>".formatted(function.name());
        }
        return "<%s '%s' of '%s' objects>".formatted(isSpecial(function) ? "slot wrapper" : "method", function.name(),
                owner.name());
    }

    private static String of(PyThread thread, PyMethod method) {
        Object self = method.self();
        if (!(method.function() instanceof Builtin function)) {
            Object name = Attributes.find(thread, method.function(), "__qualname__");
            return "<bound method %s of %s>".formatted(name == null ? "?" : Texts.str(thread, name),
                    Texts.repr(thread, self));
        }
        String of = "of %s object at %s>".formatted(Types.of(self).name(), Identity.text(self));
        return isSpecial(function)
                ? "<method-wrapper '%s' %s".formatted(function.name(), of)
                : "<built-in method %s %s".formatted(function.name(), of);
    }
}
