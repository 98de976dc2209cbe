package dev.loopscope.script.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Arguments;
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
        addParts(all);
        addSearches(all);
        addKinds(all);
        addNumbers(all);
        return all;
    }

    private static byte[] bytesOrNull(Arguments a, int index) {
        return a.isNone(index) ? null : a.bytes(index);
    }

    private static void addParts(Map<String, Operation> all) {
        all.put("split", a -> ByteParts.split(a.bytes(0), bytesOrNull(a, 1), a.number(2)));
        all.put("rsplit", a -> ByteParts.rsplit(a.bytes(0), bytesOrNull(a, 1), a.number(2)));
        all.put("splitlines", a -> ByteParts.splitLines(a.bytes(0), a.flag(1)));
        all.put("strip", a -> ByteParts.strip(a.bytes(0), bytesOrNull(a, 1)));
        all.put("lstrip", a -> ByteParts.lstrip(a.bytes(0), bytesOrNull(a, 1)));
        all.put("rstrip", a -> ByteParts.rstrip(a.bytes(0), bytesOrNull(a, 1)));
        all.put("partition", a -> ByteParts.partition(a.bytes(0), a.bytes(1)));
        all.put("rpartition", a -> ByteParts.rpartition(a.bytes(0), a.bytes(1)));
        all.put("removeprefix", a -> ByteParts.removePrefix(a.bytes(0), a.bytes(1)));
        all.put("removesuffix", a -> ByteParts.removeSuffix(a.bytes(0), a.bytes(1)));
        all.put("slice",
                a -> ByteParts.slice(a.bytes(0), a.numberOrNull(1), a.numberOrNull(2), a.numberOrNull(3)));
        all.put("ljust", a -> ByteParts.ljust(a.bytes(0), a.number(1), a.bytes(2)[0]));
        all.put("rjust", a -> ByteParts.rjust(a.bytes(0), a.number(1), a.bytes(2)[0]));
        all.put("center", a -> ByteParts.center(a.bytes(0), a.number(1), a.bytes(2)[0]));
        all.put("zfill", a -> ByteParts.zfill(a.bytes(0), a.number(1)));
        all.put("expandtabs", a -> ByteParts.expandTabs(a.bytes(0), a.number(1)));
    }

    private static void addSearches(Map<String, Operation> all) {
        all.put("find", a -> ByteSearching.find(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("rfind", a -> ByteSearching.rfind(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("index", a -> ByteSearching.index(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("rindex", a -> ByteSearching.rindex(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("count", a -> ByteSearching.count(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("startswith", a -> ByteSearching.startsWith(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("endswith", a -> ByteSearching.endsWith(a.bytes(0), a.bytes(1), a.number(2), a.number(3)));
        all.put("replace", a -> ByteSearching.replace(a.bytes(0), a.bytes(1), a.bytes(2), a.number(3)));
        all.put("translate", a -> ByteSearching.translate(a.bytes(0), bytesOrNull(a, 1), a.bytes(2)));
    }

    private static void addKinds(Map<String, Operation> all) {
        all.put("upper", a -> ByteCasing.upper(a.bytes(0)));
        all.put("lower", a -> ByteCasing.lower(a.bytes(0)));
        all.put("swapcase", a -> ByteCasing.swapcase(a.bytes(0)));
        all.put("capitalize", a -> ByteCasing.capitalize(a.bytes(0)));
        all.put("title", a -> ByteCasing.title(a.bytes(0)));
        all.put("isalnum", a -> ByteCasing.isAlnum(a.bytes(0)));
        all.put("isalpha", a -> ByteCasing.isAlpha(a.bytes(0)));
        all.put("isascii", a -> ByteCasing.isAscii(a.bytes(0)));
        all.put("isdigit", a -> ByteCasing.isDigit(a.bytes(0)));
        all.put("isspace", a -> ByteCasing.isSpace(a.bytes(0)));
        all.put("isupper", a -> ByteCasing.isUpper(a.bytes(0)));
        all.put("islower", a -> ByteCasing.isLower(a.bytes(0)));
        all.put("istitle", a -> ByteCasing.isTitle(a.bytes(0)));
    }

    private static void addNumbers(Map<String, Operation> all) {
        all.put("hex", a -> ByteNumbers.hex(a.bytes(0)));
        all.put("hex.grouped", a -> ByteNumbers.hex(a.bytes(0), a.text(1), a.number(2)));
        all.put("fromhex", a -> ByteNumbers.fromHex(a.text(0)));
        all.put("to_bytes", a -> ByteNumbers.toBytes(a.big(0), a.number(1), a.text(2), a.flag(3)));
        all.put("from_bytes", a -> ByteNumbers.fromBytes(a.bytes(0), a.text(1), a.flag(2)));
    }
}
