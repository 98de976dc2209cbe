package dev.loopscope.script.library;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.text.FloatText;
import dev.loopscope.script.text.IntText;
import dev.loopscope.script.text.JsonBuilder;
import dev.loopscope.script.text.JsonDecoder;
import dev.loopscope.script.text.JsonText;
import dev.loopscope.script.text.TextError;

/** The module {@code _json}: the parts of {@code json} that are quick. */
final class JsonNatives {
    private static final int ERROR = 7;

    private JsonNatives() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_json");
        module.add(Builtin.of2("quote(text, ascii, /)",
                (_, text, ascii) -> JsonText.quote(Given.text("text", text), ascii == (Object) true)));
        module.add(Builtin.of2("real(number, allow_nan, /)",
                (_, number, allowNan) -> JsonText.number((Double) number, allowNan == (Object) true)));
        module.add(Builtin.of("decode(text, strict, object_hook, object_pairs_hook, parse_float, parse_int, "
                + "parse_constant, error, /)", JsonNatives::decode));
        return module;
    }

    private static Object decode(PyThread thread, @Nullable Object[] a) {
        try {
            return JsonDecoder.decode(Given.text("the JSON object", a[0]), a[1] == (Object) true,
                    new Values(thread, a));
        } catch (TextError error) {
            if (error.detail() instanceof TextError.BadDocument(String message, String document, int position)) {
                Object made = Calls.call(thread, Given.value(a[ERROR]), message, document, (long) position);
                throw new PyError((PyException) made);
            }
            throw error;
        }
    }

    /** Makes Python's values, through the hooks where there are some. */
    private record Values(PyThread thread, @Nullable Object[] hooks) implements JsonBuilder<Object> {
        private @Nullable Object hook(int index) {
            Object hook = hooks[index];
            return hook == PyNone.NONE ? null : hook;
        }

        @Override
        public Object none() {
            return PyNone.NONE;
        }

        @Override
        public Object bool(boolean value) {
            return value;
        }

        @Override
        public Object text(String value) {
            return value;
        }

        @Override
        public Object integer(String literal) {
            Object hook = hook(5);
            return hook == null ? IntText.parse(literal) : Calls.call(thread, hook, literal);
        }

        @Override
        public Object real(String literal) {
            Object hook = hook(4);
            return hook == null ? (Object) FloatText.parse(literal) : Calls.call(thread, hook, literal);
        }

        @Override
        public Object constant(String name) {
            Object hook = hook(6);
            if (hook != null) {
                return Calls.call(thread, hook, name);
            }
            return switch (name) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                default -> Double.NEGATIVE_INFINITY;
            };
        }

        @Override
        public Object array(List<Object> items) {
            return PyList.of(items);
        }

        @Override
        public Object object(List<Map.Entry<String, Object>> pairs) {
            Object pairsHook = hook(3);
            if (pairsHook != null) {
                return Calls.call(thread, pairsHook,
                        PyList.of(pairs.stream().map(pair -> PyTuple.of(pair.getKey(), pair.getValue())).toList()));
            }
            PyDict dict = new PyDict();
            pairs.forEach(pair -> dict.put(pair.getKey(), pair.getValue()));
            Object hook = hook(2);
            return hook == null ? dict : Calls.call(thread, hook, dict);
        }
    }
}
