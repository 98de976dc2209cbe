package dev.loopscope.insight;

import java.util.List;
import java.util.Locale;

/** Figures and small numbers as the sentences say them, in one language. Units follow a no-break space. */
enum Wording {
    ENGLISH(List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), "s",
            "ms", "µs"), CHINESE(List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"), "秒", "毫秒", "微秒");

    private static final String SPACE = "\u00a0";
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BRIEF_MILLIS = 100;

    private final List<String> numbers;
    private final String seconds;
    private final String millis;
    private final String micros;

    Wording(List<String> numbers, String seconds, String millis, String micros) {
        this.numbers = numbers;
        this.seconds = seconds;
        this.millis = millis;
        this.micros = micros;
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
        double ms = nanos / NANOS_PER_MILLI;
        if (ms < 1) {
            return Math.round(nanos / NANOS_PER_MICRO) + SPACE + micros;
        }
        if (ms < BRIEF_MILLIS) {
            return (ms < 10 ? decimal(ms) : Long.toString(Math.round(ms))) + SPACE + millis;
        }
        return decimal(nanos / NANOS_PER_SECOND) + SPACE + seconds;
    }

    /** A time that a program was told to take: {@code 2 s}, not {@code 2.0 s}. */
    String nominal(long nanos) {
        return measured(nanos).replace(".0" + SPACE, SPACE);
    }

    /** How many times, one decimal: {@code 1.5 ×}. */
    static String times(double ratio) {
        return decimal(ratio) + SPACE + "×";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
