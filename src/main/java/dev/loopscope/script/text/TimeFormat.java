package dev.loopscope.script.text;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** {@code strftime}, in the C locale. */
public final class TimeFormat {
    private TimeFormat() {}

    /** {@code time.strftime(format, time)}; what is no directive stays as it is. */
    public static String format(String format, CivilTime time) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char next = format.charAt(at++);
            if (next != '%' || at == format.length()) {
                result.append(next);
                continue;
            }
            boolean colon = format.startsWith(":z", at);
            boolean unpadded = format.charAt(at) == '-' && at + 1 < format.length();
            at += colon || unpadded ? 1 : 0;
            char directive = format.charAt(at++);
            String text = colon ? offset(time.offsetMicros(), ":") : directive(directive, time);
            if (text == null) {
                result.append('%').append(unpadded ? "-" : "").append(directive);
            } else {
                result.append(unpadded ? withoutPadding(text) : text);
            }
        }
        return result.toString();
    }

    private static @Nullable String directive(char directive, CivilTime time) {
        return switch (directive) {
            case 'Y', 'y', 'C', 'G', 'g', 'm', 'd', 'e', 'j', 'U', 'W', 'V', 'w', 'u' -> date(directive, time);
            case 'H', 'k', 'I', 'l', 'M', 'S', 'f', 's' -> clock(directive, time);
            case 'A' -> TimeNames.DAYS.get(time.weekday());
            case 'a' -> TimeNames.DAYS.get(time.weekday()).substring(0, 3);
            case 'B' -> TimeNames.MONTHS.get(time.month() - 1);
            case 'b', 'h' -> TimeNames.MONTHS.get(time.month() - 1).substring(0, 3);
            case 'c' -> time.ctime();
            case 'D', 'x' -> format("%m/%d/%y", time);
            case 'F' -> format("%Y-%m-%d", time);
            case 'T', 'X' -> format("%H:%M:%S", time);
            case 'R' -> format("%H:%M", time);
            case 'r' -> format("%I:%M:%S %p", time);
            case 'p' -> time.hour() < 12 ? "AM" : "PM";
            case 'P' -> time.hour() < 12 ? "am" : "pm";
            case 'z' -> offset(time.offsetMicros(), "");
            case 'Z' -> time.zone() == null ? "" : time.zone();
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> null;
        };
    }

    private static String date(char directive, CivilTime time) {
        CivilTime.IsoDate iso = CivilTime.isoDate(time.year(), time.month(), time.day());
        return switch (directive) {
            case 'Y' -> Integer.toString(time.year());
            case 'y' -> padded(time.year() % 100);
            case 'C' -> padded(time.year() / 100);
            case 'G' -> Integer.toString(iso.year());
            case 'g' -> padded(iso.year() % 100);
            case 'm' -> padded(time.month());
            case 'd' -> padded(time.day());
            case 'e' -> "%2d".formatted(time.day());
            case 'j' -> "%03d".formatted(time.yearDay());
            case 'U' -> padded((time.yearDay() + 6 - (time.weekday() + 1) % 7) / 7);
            case 'W' -> padded((time.yearDay() + 6 - time.weekday()) / 7);
            case 'V' -> padded(iso.week());
            case 'w' -> Integer.toString((time.weekday() + 1) % 7);
            default -> Integer.toString(time.weekday() + 1);
        };
    }

    private static String clock(char directive, CivilTime time) {
        int half = (time.hour() + 11) % 12 + 1;
        return switch (directive) {
            case 'H' -> padded(time.hour());
            case 'k' -> "%2d".formatted(time.hour());
            case 'I' -> padded(half);
            case 'l' -> "%2d".formatted(half);
            case 'M' -> padded(time.minute());
            case 'S' -> padded(time.second());
            case 'f' -> "%06d".formatted(time.microsecond());
            default -> Long.toString(epochSecond(time));
        };
    }

    private static long epochSecond(CivilTime time) {
        Long offset = time.offsetMicros();
        long local = LocalDateTime.of(time.year(), time.month(), time.day(), time.hour(), time.minute())
                .toEpochSecond(ZoneOffset.UTC) + time.second();
        return local - (offset == null ? 0 : offset / 1_000_000);
    }

    /** An offset from UTC as {@code +hhmm}, with seconds where it has them; empty for none. */
    static String offset(@Nullable Long micros, String separator) {
        if (micros == null) {
            return "";
        }
        long size = Math.abs(micros);
        long seconds = size / 1_000_000;
        String text = (micros < 0 ? "-" : "+") + padded(seconds / 3600) + separator + padded(seconds / 60 % 60);
        if (size % 60_000_000 != 0) {
            text += separator + padded(seconds % 60);
        }
        return size % 1_000_000 == 0 ? text : text + "." + "%06d".formatted(size % 1_000_000);
    }

    private static String padded(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private static String withoutPadding(String text) {
        int start = 0;
        while (start < text.length() - 1 && (text.charAt(start) == '0' || text.charAt(start) == ' ')
                && Character.isDigit(text.charAt(start + 1))) {
            start++;
        }
        return text.substring(start);
    }
}
