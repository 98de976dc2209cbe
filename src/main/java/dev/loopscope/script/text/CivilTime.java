package dev.loopscope.script.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

import org.jspecify.annotations.Nullable;

/**
 * A date and a time of day somewhere, as {@code time.struct_time} and {@code datetime} have them.
 *
 * @param weekday 0 is Monday
 * @param yearDay 1 is New Year's Day
 * @param offsetMicros how far ahead of UTC, null where it is not known
 * @param zone the zone's name, null where it is not known
 */
public record CivilTime(int year, int month, int day, int hour, int minute, int second, int microsecond, int weekday,
        int yearDay, @Nullable Long offsetMicros, @Nullable String zone) {
    /** The ordinal of 1970-01-01, counted from 0001-01-01 as 1. */
    private static final int EPOCH_ORDINAL = 719_163;
    private static final int LAST_ORDINAL = 3_652_059;

    /** An ISO year, week and weekday (1 is Monday). */
    public record IsoDate(int year, int week, int weekday) {}

    /** The time of fields that are in their ranges, see {@link #checkDate} and {@link #checkTime}. */
    public static CivilTime of(int year, int month, int day, int hour, int minute, int second, int microsecond,
            @Nullable Long offsetMicros, @Nullable String zone) {
        LocalDate date = LocalDate.of(year, month, day);
        return new CivilTime(year, month, day, hour, minute, second, microsecond, date.getDayOfWeek().getValue() - 1,
                date.getDayOfYear(), offsetMicros, zone);
    }

    /** The UTC time at so many seconds after 1970 began. */
    public static CivilTime utc(long seconds) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
        int rest = (int) Math.floorMod(seconds, 86_400L);
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), rest / 3600, rest / 60 % 60, rest % 60, 0,
                0L, "GMT");
    }

    /** Refuses a date that there is none of, as {@code datetime.date} does. */
    public static void checkDate(long year, long month, long day) {
        if (year < 1 || year > 9999) {
            throw TextError.value("year %d is out of range".formatted(year));
        }
        if (month < 1 || month > 12) {
            throw TextError.value("month must be in 1..12");
        }
        if (day < 1 || day > LocalDate.of((int) year, (int) month, 1).lengthOfMonth()) {
            throw TextError.value("day is out of range for month");
        }
    }

    /** Refuses a time of day that there is none of, as {@code datetime.time} does. */
    public static void checkTime(long hour, long minute, long second, long microsecond) {
        checkRange("hour", hour, 23);
        checkRange("minute", minute, 59);
        checkRange("second", second, 59);
        checkRange("microsecond", microsecond, 999_999);
    }

    private static void checkRange(String name, long value, int last) {
        if (value < 0 || value > last) {
            throw TextError.value("%s must be in 0..%d".formatted(name, last));
        }
    }

    /** {@code date.toordinal()}: days with 0001-01-01 as 1. */
    public static int toOrdinal(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay() + EPOCH_ORDINAL;
    }

    /** The date of an ordinal. */
    public static LocalDate fromOrdinal(long ordinal) {
        if (ordinal < 1 || ordinal > LAST_ORDINAL) {
            throw TextError.overflow("date value out of range");
        }
        return LocalDate.ofEpochDay(ordinal - EPOCH_ORDINAL);
    }

    /** {@code date.isocalendar()}. */
    public static IsoDate isoDate(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new IsoDate(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                date.getDayOfWeek().getValue());
    }

    /** {@code date.fromisocalendar(year, week, weekday)}. */
    public static LocalDate fromIsoDate(long year, long week, long weekday) {
        if (year < 1 || year > 9999) {
            throw TextError.value("Year is out of range: " + year);
        }
        try {
            LocalDate inYear = LocalDate.of((int) year, 1, 4);
            if (week < 1 || week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
                throw TextError.value("Invalid week: " + week);
            }
            if (weekday < 1 || weekday > 7) {
                throw TextError.value("Invalid day: %d (range is [1, 7])".formatted(weekday));
            }
            return inYear.plusDays(7 * (week - 1) + weekday - inYear.getDayOfWeek().getValue());
        } catch (DateTimeException _) {
            throw TextError.overflow("date value out of range");
        }
    }

    /** {@code time.ctime()} and {@code time.asctime()}, {@code datetime.ctime()} too. */
    public String ctime() {
        return "%s %s %2d %02d:%02d:%02d %d".formatted(TimeNames.DAYS.get(weekday).substring(0, 3),
                TimeNames.MONTHS.get(month - 1).substring(0, 3), day, hour, minute, second, year);
    }
}
