package dev.loopscope.script.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A Python value in a recorded table: a letter for its type, then its text; a list is in brackets. */
final class RecordedValue {
    private RecordedValue() {}

    /** The value as the Java value that the functions take. */
    static Object read(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> None.NONE;
            case 't' -> true;
            case 'f' -> false;
            case 'i' -> Ints.of(new BigInteger(rest));
            case 'd' -> readFloat(rest);
            case 's' -> unescaped(rest);
            case 'b' -> HexFormat.of().parseHex(rest);
            case '[' -> readList(rest.substring(0, rest.length() - 1));
            default -> throw new IllegalArgumentException("No recorded value: " + text);
        };
    }

    /** What stands for Python's None. */
    enum None {
        NONE
    }

    private static double readFloat(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static List<Object> readList(String text) {
        List<Object> result = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            depth += next == '[' ? 1 : next == ']' ? -1 : 0;
            if (next == ',' && depth == 0) {
                result.add(read(text.substring(start, at)));
                start = at + 1;
            }
        }
        if (!text.isEmpty()) {
            result.add(read(text.substring(start)));
        }
        return result;
    }

    static String unescaped(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                int end = text.indexOf(';', at);
                result.appendCodePoint(Integer.parseInt(text, at + 1, end, 16));
                at = end + 1;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    /** Any result in one form that can be compared and read. */
    static String show(Object value) {
        return switch (value) {
            case null -> "None";
            case None _ -> "None";
            case Boolean flag -> flag ? "True" : "False";
            case Double real -> "float " + Double.toHexString(real);
            case Number number -> "int " + number;
            case String text -> "str '" + text + "'";
            case byte[] data -> "bytes " + HexFormat.of().formatHex(data);
            case Object[] array -> show(Arrays.asList(array));
            case List<?> list -> list.stream().map(RecordedValue::show).collect(Collectors.joining(", ", "[", "]"));
            default -> throw new IllegalArgumentException("No value of ours: " + value.getClass());
        };
    }
}
