package dev.loopscope.script.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Operation;

/** Encodings and the methods of bytes do what they do in CPython. */
class BytesTests {
    @TestFactory
    Stream<DynamicTest> bytesAreThoseOfPython() {
        return RecordedTable.of("bytes").tests(operations());
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("encode", a -> Encoding.encode(a.text(0), a.text(1), a.text(2)));
        all.put("decode", a -> Encoding.decode(a.bytes(0), a.text(1), a.text(2)));
        return all;
    }
}
