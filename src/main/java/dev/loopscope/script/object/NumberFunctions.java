package dev.loopscope.script.object;

import java.math.BigInteger;

/** The builtin functions about numbers and characters. */
final class NumberFunctions {
    private NumberFunctions() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of1("abs(x, /)", NumberFunctions::abs));
        module.add(Builtin.of2("divmod(x, y, /)", Operators::divmod));
        module.add(Builtin.of("pow(base, exp, mod=None)", (thread, a) -> Operators.power(thread, a[0], a[1], a[2])));
        module.add(Builtin.of("round(number, ndigits=None)", (thread, a) -> round(thread, a[0], a[1])));
        module.add(Builtin.of1("bin(number, /)", (thread, number) -> inBase(thread, number, "0b", 2)));
        module.add(Builtin.of1("oct(number, /)", (thread, number) -> inBase(thread, number, "0o", 8)));
        module.add(Builtin.of1("hex(number, /)", (thread, number) -> inBase(thread, number, "0x", 16)));
        module.add(Builtin.of1("chr(i, /)", NumberFunctions::character));
        module.add(Builtin.of1("ord(c, /)", (_, text) -> codePoint(PyBoxed.unbox(text))));
    }

    private static Object abs(PyThread thread, Object number) {
        if (number instanceof Double part) {
            return Math.abs(part);
        }
        if (number instanceof Long whole && whole != Long.MIN_VALUE) {
            return Math.abs(whole);
        }
        Object result = Calls.special(thread, number, "__abs__");
        if (result == null) {
            throw Raise.typeError("bad operand type for abs(): '%s'", Types.of(number).name());
        }
        return result;
    }

    private static Object round(PyThread thread, Object number, Object digits) {
        PyCallable method = Calls.method(number, "__round__");
        if (method == null) {
            throw Raise.typeError("type %s doesn't define __round__ method", Types.of(number).name());
        }
        return digits == PyNone.NONE ? method.call0(thread) : method.call1(thread, digits);
    }

    private static String inBase(PyThread thread, Object number, String prefix, int base) {
        Number whole = Indexing.integer(thread, number);
        BigInteger value = whole instanceof BigInteger big ? big : BigInteger.valueOf(whole.longValue());
        return (value.signum() < 0 ? "-" : "") + prefix + value.abs().toString(base);
    }

    private static Object character(PyThread thread, Object number) {
        Number point = Indexing.integer(thread, number);
        if (!(point instanceof Long small) || small != small.intValue()) {
            throw Raise.overflowError("Python int too large to convert to C int");
        }
        if (small < 0 || small > Character.MAX_CODE_POINT) {
            throw Raise.valueError("chr() arg not in range(0x110000)");
        }
        return SequenceItems.character(small.intValue());
    }

    private static Object codePoint(Object text) {
        return switch (text) {
            case String string -> {
                int length = string.codePointCount(0, string.length());
                if (length != 1) {
                    throw notOne("string of length %d".formatted(length));
                }
                yield (long) string.codePointAt(0);
            }
            case PyBytes bytes when bytes.value().length == 1 -> (long) (bytes.value()[0] & 0xff);
            case PyByteArray bytes when bytes.toBytes().length == 1 -> (long) (bytes.toBytes()[0] & 0xff);
            case PyByteArray bytes -> throw notOne("string of length %d".formatted(bytes.toBytes().length));
            case PyBytes bytes -> throw notOne("string of length %d".formatted(bytes.value().length));
            default -> throw Raise.typeError("ord() expected string of length 1, but %s found",
                    Types.of(text).name());
        };
    }

    private static PyError notOne(String found) {
        return Raise.typeError("ord() expected a character, but %s found", found);
    }
}
