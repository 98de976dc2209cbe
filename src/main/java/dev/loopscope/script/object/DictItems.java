package dev.loopscope.script.object;

/** {@code dict[key]}. */
final class DictItems {
    private DictItems() {}

    static Object get(PyThread thread, PyDict dict, Object key) {
        Object value = dict.get(key);
        if (value != null) {
            return value;
        }
        if (dict.type() != Types.DICT) {
            Object made = Calls.special(thread, dict, "__missing__", key);
            if (made != null) {
                return made;
            }
        }
        throw Raise.keyError(key);
    }
}
