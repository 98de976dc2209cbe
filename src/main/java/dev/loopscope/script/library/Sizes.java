package dev.loopscope.script.library;

import java.math.BigInteger;

import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;

/** {@code sys.getsizeof}: about what CPython's objects take. */
final class Sizes {
    private static final long WORD = 8;
    private static final long OBJECT = 48;

    private Sizes() {}

    static long of(PyThread thread, Object object) {
        return switch (object) {
            case PyNone _ -> 16;
            case Boolean _ -> 28;
            case Double _ -> 24;
            case Long number -> whole(BigInteger.valueOf(number));
            case BigInteger number -> whole(number);
            case String text -> text(text);
            case PyBytes bytes -> 33L + bytes.value().length;
            case PyTuple tuple -> 40 + WORD * tuple.size();
            case PyList list -> 56 + WORD * list.size();
            case PyDict dict -> dict.size() == 0 ? 64 : 184 + 104L * Math.max(0, dict.size() - 5) / 5;
            default -> OBJECT;
        };
    }

    private static long whole(BigInteger number) {
        return 24 + 4L * Math.max(1, (number.abs().bitLength() + 29) / 30);
    }

    private static long text(String text) {
        int most = text.chars().max().orElse(0);
        long length = text.codePointCount(0, text.length());
        if (most < 128) {
            return 41 + length;
        }
        if (most < 256) {
            return 57 + length;
        }
        return length == text.length() ? 58 + 2 * length : 60 + 4 * length;
    }
}
