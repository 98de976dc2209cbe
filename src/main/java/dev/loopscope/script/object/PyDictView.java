package dev.loopscope.script.object;

/** {@code dict.keys()}, {@code dict.values()} or {@code dict.items()}: shows what the dict has at the time. */
final class PyDictView extends PyObject {
    private final PyDict dict;
    private final DictPart part;

    PyDictView(PyDict dict, DictPart part) {
        super(switch (part) {
            case KEYS -> Types.DICT_KEYS;
            case VALUES -> Types.DICT_VALUES;
            case ITEMS -> Types.DICT_ITEMS;
        });
        this.dict = dict;
        this.part = part;
    }

    /** The dict whose entries it shows. */
    PyDict dict() {
        return dict;
    }

    /** What of them. */
    DictPart part() {
        return part;
    }

    /** Goes through them. */
    DictIterator iterator() {
        return new DictIterator(dict, part);
    }
}
