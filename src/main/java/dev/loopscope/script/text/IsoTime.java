package dev.loopscope.script.text;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates and times as ISO 8601 writes them: {@code isoformat} and {@code fromisoformat} of {@code datetime}. */
public final class IsoTime {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(-?)(?:(\\d\\d)\\2(\\d\\d)|W(\\d\\d)(?:\\2(\\d))?)");
    private static final Pattern TIME = Pattern.compile(
            "(\\d\\d)(?:(:?)(\\d\\d)(?:\\2(\\d\\d)(?:[.,](\\d+))?)?)?(Z|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d(?:\\.\\d+)?)?)?)?");

    private IsoTime() {}

    /** {@code date.isoformat()}. */
    public static String date(CivilTime time) {
        return "%04d-%02d-%02d".formatted(time.year(), time.month(), time.day());
    }

    /** {@code time.isoformat(timespec)}. */
    public static String clock(CivilTime time, String precision) {
        String micros = "%06d".formatted(time.microsecond());
        String text = "%02d:%02d:%02d".formatted(time.hour(), time.minute(), time.second());
        String shown = switch (precision) {
            case "auto" -> time.microsecond() == 0 ? text : text + "." + micros;
            case "hours" -> text.substring(0, 2);
            case "minutes" -> text.substring(0, 5);
            case "seconds" -> text;
            case "milliseconds" -> text + "." + micros.substring(0, 3);
            case "microseconds" -> text + "." + micros;
            default -> throw TextError.value("Unknown timespec value");
        };
        return shown + TimeFormat.offset(time.offsetMicros(), ":");
    }

    /** {@code datetime.isoformat(separator, timespec)}. */
    public static String dateTime(CivilTime time, String separator, String precision) {
        return date(time) + separator + clock(time, precision);
    }

    /** {@code date.fromisoformat(text)}. */
    public static LocalDate parseDate(String text) {
        LocalDate date = readDate(text, text.length());
        if (date == null) {
            throw invalid(text);
        }
        return date;
    }

    /** {@code datetime.fromisoformat(text)}; the offset is null where the text has none. */
    public static CivilTime parseDateTime(String text) {
        for (int end : new int[]{10, 8, 7}) {
            LocalDate date = end <= text.length() ? readDate(text, end) : null;
            if (date != null && end == text.length()) {
                return time(date, "00", text);
            }
            if (date != null && text.offsetByCodePoints(end, 1) < text.length()) {
                return time(date, text.substring(text.offsetByCodePoints(end, 1)), text);
            }
        }
        throw invalid(text);
    }

    private static @Nullable LocalDate readDate(String text, int end) {
        Matcher matcher = DATE.matcher(text.substring(0, end));
        if (!matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(5) != null) {
            String weekday = matcher.group(6);
            return ofWeek(year, number(matcher.group(5)), weekday == null ? 1 : number(weekday));
        }
        int month = Integer.parseInt(matcher.group(3));
        int day = Integer.parseInt(matcher.group(4));
        CivilTime.checkDate(year, month, day);
        return LocalDate.of(year, month, day);
    }

    private static @Nullable LocalDate ofWeek(int year, int week, int weekday) {
        try {
            return CivilTime.fromIsoDate(year, week, weekday);
        } catch (TextError _) {
            return null;
        }
    }

    private static CivilTime time(LocalDate date, String clock, String text) {
        Matcher matcher = TIME.matcher(clock);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        String fraction = matcher.group(5);
        int micros = fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
        int hour = number(matcher.group(1));
        int minute = number(matcher.group(3));
        int second = number(matcher.group(4));
        CivilTime.checkTime(hour, minute, second, micros);
        String offset = matcher.group(6);
        Long offsetMicros = offset == null
                ? null
                : (Long) TimeParser.offsetMicros(offset.length() == 3 ? offset + "00" : offset);
        return CivilTime.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), hour, minute, second, micros,
                offsetMicros, null);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static TextError invalid(String text) {
        return TextError.value("Invalid isoformat string: " + Repr.of(text));
    }
}
