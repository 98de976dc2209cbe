package dev.loopscope.script.object;

/** {@code dict.update(other)}: a dict, something with {@code keys()}, or pairs. */
final class DictUpdates {
    private DictUpdates() {}

    static void update(PyThread thread, PyDict dict, Object other) {
        if (other instanceof PyDict source && source.type().lookup("__iter__") == Types.DICT.lookup("__iter__")) {
            if (source != dict) {
                dict.putAll(source);
            }
            return;
        }
        Object keys = Attributes.find(thread, other, "keys");
        if (keys == null) {
            updateByPairs(thread, dict, other);
            return;
        }
        Object iterator = Iteration.of(thread, Calls.call(thread, keys));
        for (Object key = Iteration.next(thread, iterator); key != null; key = Iteration.next(thread, iterator)) {
            dict.put(key, Items.get(thread, other, key));
        }
    }

    private static void updateByPairs(PyThread thread, PyDict dict, Object pairs) {
        Object iterator = Iteration.of(thread, pairs);
        int number = 0;
        for (Object pair = Iteration.next(thread, iterator); pair != null; pair = Iteration.next(thread, iterator)) {
            if (!Iteration.isIterable(pair)) {
                throw Raise.typeError("cannot convert dictionary update sequence element #%d to a sequence", number);
            }
            Object[] parts = Iteration.toArray(thread, pair);
            if (parts.length != 2) {
                throw Raise.valueError("dictionary update sequence element #%d has length %d; 2 is required", number,
                        parts.length);
            }
            dict.put(parts[0], parts[1]);
            number++;
            thread.interpreter().check();
        }
    }
}
