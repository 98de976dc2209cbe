package dev.loopscope.insight;

import java.util.List;
import java.util.Locale;

/** Figures and small numbers as the sentences say them, in one language. Units follow a no-break space. */
enum Wording {
    ENGLISH(List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), "s",
            "ms", "µs", ", ", " and ",
            " and %d more"), CHINESE(List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"), "秒",
                    "毫秒", "微秒", "、", " 和 ", " 和另外 %d 个");

    private static final String SPACE = "\u00a0";
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long BRIEF_MILLIS = 100;
    /** More than these are counted, not named. */
    private static final int NAMED = 3;

    private final List<String> numbers;
    private final String seconds;
    private final String millis;
    private final String micros;
    private final String comma;
    private final String and;
    private final String andMore;

    Wording(List<String> numbers, String seconds, String millis, String micros, String comma, String and,
            String andMore) {
        this.numbers = numbers;
        this.seconds = seconds;
        this.millis = millis;
        this.micros = micros;
        this.comma = comma;
        this.and = and;
        this.andMore = andMore;
    }

    /** A small number as a word, a larger one in figures. */
    String number(long number) {
        return number < numbers.size() ? numbers.get((int) number) : Long.toString(number);
    }

    /** {@link #number} at the beginning of a sentence. */
    String leading(long number) {
        String word = number(number);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A measured time: one decimal of a second, below a tenth of one in milliseconds, below one of those in micros. */
    String measured(long nanos) {
        if (rounded(nanos, NANOS_PER_MICRO) < 1_000) {
            return rounded(nanos, NANOS_PER_MICRO) + SPACE + micros;
        }
        if (rounded(nanos, NANOS_PER_MILLI) < BRIEF_MILLIS) {
            return (rounded(nanos, NANOS_PER_MILLI / 10) < 100
                    ? tenths(rounded(nanos, NANOS_PER_MILLI / 10))
                    : Long.toString(rounded(nanos, NANOS_PER_MILLI))) + SPACE + millis;
        }
        return tenths(rounded(nanos, NANOS_PER_SECOND / 10)) + SPACE + seconds;
    }

    /** So many of a unit, halves up. */
    private static long rounded(long nanos, long unit) {
        return Math.floorDiv(nanos + unit / 2, unit);
    }

    private static String tenths(long count) {
        return count / 10 + "." + count % 10;
    }

    /** A time that a program was told to take: {@code 2 s}, not {@code 2.0 s}. */
    String nominal(long nanos) {
        return measured(nanos).replace(".0" + SPACE, SPACE);
    }

    /** Names as people list them: {@code a, b and c}. */
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(comma, names.subList(0, names.size() - 1)) + and + names.getLast();
    }

    /** Who they are, the first few by name: {@code a, b, c and 7 more}. */
    String names(List<String> names) {
        if (names.size() <= NAMED) {
            return list(names);
        }
        return String.join(comma, names.subList(0, NAMED)) + andMore.formatted(names.size() - NAMED);
    }

    /** How many times, one decimal: {@code 1.5 ×}. */
    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio) + SPACE + "×";
    }
}
