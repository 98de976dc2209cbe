package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Operation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** JSON is read and written as CPython reads and writes it. */
class JsonsTests {
    @TestFactory
    Stream<DynamicTest> jsonIsThatOfPython() {
        return RecordedTable.of("jsons").tests(operations());
    }

    @Test
    void aDocumentThatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> JsonDecoder.decode("[".repeat(100_000), true, new Plain()))
                .isInstanceOf(TextError.class).hasMessageStartingWith("maximum recursion depth exceeded");
    }

    static Map<String, Operation> operations() {
        return Map.of("quote", a -> JsonText.quote(a.text(0), a.flag(1)), "number",
                a -> JsonText.number(a.real(0), a.flag(1)), "loads",
                a -> JsonDecoder.decode(a.text(0), true, new Plain()));
    }

    /** Values of the JDK; an object is a list that begins with a brace. */
    private static final class Plain implements JsonBuilder<Object> {
        @Override
        public Object none() {
            return RecordedValue.None.NONE;
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
            return IntText.parse(literal);
        }

        @Override
        public Object real(String literal) {
            return FloatText.parse(literal);
        }

        @Override
        public Object constant(String name) {
            return FloatText.parse(name);
        }

        @Override
        public Object array(List<Object> items) {
            return items;
        }

        @Override
        public Object object(List<Map.Entry<String, Object>> pairs) {
            Map<String, Object> last = new LinkedHashMap<>();
            pairs.forEach(pair -> last.put(pair.getKey(), pair.getValue()));
            List<Object> result = new ArrayList<>(List.of("{"));
            last.forEach((key, value) -> result.add(List.of(key, value)));
            return result;
        }
    }
}
