package dev.loopscope.script.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A table of calls with what CPython 3.13 made of them; each kind of call is a test. */
final class RecordedTable {
    /** What is called under a name in the table. */
    interface Operation {
        Object apply(Arguments arguments);
    }

    /** The arguments of a recorded call. */
    record Arguments(List<Object> values) {
        Object at(int index) {
            return values.get(index);
        }

        boolean isNone(int index) {
            return values.get(index) == RecordedValue.None.NONE;
        }

        String text(int index) {
            return (String) values.get(index);
        }

        String textOrNull(int index) {
            return isNone(index) ? null : text(index);
        }

        long number(int index) {
            return ((Number) values.get(index)).longValue();
        }

        Long numberOrNull(int index) {
            return isNone(index) ? null : (Long) number(index);
        }

        BigInteger big(int index) {
            return Ints.big((Number) values.get(index));
        }

        double real(int index) {
            return (Double) values.get(index);
        }

        boolean flag(int index) {
            return (Boolean) values.get(index);
        }

        byte[] bytes(int index) {
            return (byte[]) values.get(index);
        }
    }

    private final Map<String, List<String[]>> rows = new LinkedHashMap<>();

    /** The table of a subject. */
    static RecordedTable of(String subject) {
        String name = "/text/" + subject + ".txt";
        try (InputStream in = Objects.requireNonNull(RecordedTable.class.getResourceAsStream(name), name)) {
            return new RecordedTable(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    RecordedTable(String text) {
        text.lines().map(line -> line.split("\t", -1))
                .forEach(row -> rows.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row));
    }

    /** A test for each name in the table. */
    Stream<DynamicTest> tests(Map<String, Operation> operations) {
        assertThat(operations.keySet()).containsExactlyInAnyOrderElementsOf(rows.keySet());
        return rows.keySet().stream().map(
                name -> DynamicTest.dynamicTest(name, () -> assertThat(faults(name, operations.get(name))).isEmpty()));
    }

    /** The calls under a name whose results differ from the recorded ones. */
    List<String> faults(String name, Operation operation) {
        List<String> faults = new ArrayList<>();
        for (String[] row : rows.get(name)) {
            String expected = expected(row[row.length - 1]);
            List<Object> values = Arrays.stream(row, 1, row.length - 1).map(RecordedValue::read).toList();
            String actual = actual(operation, new Arguments(values));
            if (!actual.equals(expected)) {
                faults.add("%s%s gives %s, not %s".formatted(name, values.stream().map(RecordedValue::show).toList(),
                        actual, expected));
            }
        }
        return faults;
    }

    /** The names in the table. */
    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    private static String expected(String text) {
        return text.startsWith("!")
                ? RecordedValue.unescaped(text.substring(1))
                : RecordedValue.show(RecordedValue.read(text));
    }

    private static String actual(Operation operation, Arguments arguments) {
        try {
            return RecordedValue.show(operation.apply(arguments));
        } catch (TextError error) {
            return pythonName(error.kind()) + " " + error.message();
        }
    }

    private static String pythonName(TextError.Kind kind) {
        return switch (kind) {
            case VALUE_ERROR -> "ValueError";
            case TYPE_ERROR -> "TypeError";
            case INDEX_ERROR -> "IndexError";
            case KEY_ERROR -> "KeyError";
            case LOOKUP_ERROR -> "LookupError";
            case OVERFLOW_ERROR -> "OverflowError";
            case ZERO_DIVISION_ERROR -> "ZeroDivisionError";
            case UNICODE_ENCODE_ERROR -> "UnicodeEncodeError";
            case UNICODE_DECODE_ERROR -> "UnicodeDecodeError";
            case PATTERN_ERROR -> "PatternError";
            case RECURSION_ERROR -> "RecursionError";
            case LIMIT_ERROR -> "LimitError";
            case JSON_DECODE_ERROR -> "JSONDecodeError";
        };
    }
}
