package dev.loopscope.script.object;

/** What of a dict's entries a view or an iterator shows. */
enum DictPart {
    KEYS("dict_keys", "dict_keyiterator", "dict_reversekeyiterator"), VALUES("dict_values", "dict_valueiterator",
            "dict_reversevalueiterator"), ITEMS("dict_items", "dict_itemiterator", "dict_reverseitemiterator");

    private final String viewName;
    private final PyType iteratorType;
    private final PyType reversedType;

    DictPart(String viewName, String iteratorName, String reversedName) {
        this.viewName = viewName;
        this.iteratorType = IteratorTypes.of("builtins", iteratorName);
        this.reversedType = IteratorTypes.of("builtins", reversedName);
    }

    /** The name of its views' type. */
    String viewName() {
        return viewName;
    }

    /** The type of its iterators. */
    PyType iteratorType() {
        return iteratorType;
    }

    /** The type of its iterators from the end. */
    PyType reversedType() {
        return reversedType;
    }

    /** The part of an entry. */
    Object of(PyDict dict, int entry) {
        return switch (this) {
            case KEYS -> dict.keyAt(entry);
            case VALUES -> dict.valueAtEntry(entry);
            case ITEMS -> PyTuple.of(dict.keyAt(entry), dict.valueAtEntry(entry));
        };
    }
}
