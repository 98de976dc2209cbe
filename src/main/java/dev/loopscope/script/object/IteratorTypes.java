package dev.loopscope.script.object;

/** The types of iterators, with CPython's names. */
public final class IteratorTypes {
    static final PyType LIST = of("builtins", "list_iterator");
    static final PyType LIST_REVERSED = of("builtins", "list_reverseiterator");
    static final PyType TUPLE = of("builtins", "tuple_iterator");
    static final PyType STR = of("builtins", "str_iterator");
    static final PyType STR_ASCII = of("builtins", "str_ascii_iterator");
    static final PyType SET = of("builtins", "set_iterator");
    static final PyType ITEMS = of("builtins", "iterator");
    static final PyType CALLABLE = of("builtins", "callable_iterator");

    private IteratorTypes() {}

    /** A type of iterators of a library module: {@code __iter__} and {@code __next__} are those of {@link PyIterator}. */
    public static PyType of(String module, String name) {
        return PyType.library(module, name, Types.OBJECT, IteratorTypes::define);
    }

    /** Defines what every type of {@link PyIterator}s has. */
    public static void define(PyType t) {
        t.method1("__iter__(self, /)", (_, self) -> self);
        t.method1("__next__(self, /)", (thread, self) -> {
            Object next = ((PyIterator) self).next(thread);
            if (next == null) {
                throw Raise.stopIteration(((PyIterator) self).returned());
            }
            return next;
        });
    }
}
