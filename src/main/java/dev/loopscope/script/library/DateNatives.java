package dev.loopscope.script.library;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.text.CivilTime;
import dev.loopscope.script.text.IsoTime;
import dev.loopscope.script.text.TimeFormat;
import dev.loopscope.script.text.TimeParser;

/**
 * The module {@code _datetime}: the calendar and the formats for {@code datetime}. Dates and times are tuples of year, month,
 * day, hour, minute, second, microsecond, microseconds ahead of UTC or None, name of the zone or None.
 */
final class DateNatives {
    private static final long MICROS = 1000;

    private DateNatives() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_datetime");
        addCalendar(module);
        module.add(Builtin.of("now()", (thread, _) -> TimeModule.wallNanos(thread.interpreter()) / MICROS));
        module.add(Builtin.of1("local(seconds, /)",
                (thread, seconds) -> tuple(TimeModule.local(Given.whole(thread, seconds).longValue()))));
        module.add(Builtin.of1("epoch(fields, /)", (thread, fields) -> TimeModule.epoch(time(thread, fields))));
        module.add(Builtin.of1("struct(fields, /)", (thread, fields) -> TimeModule.plain(time(thread, fields))));
        module.add(Builtin.of1("ctime(fields, /)", (thread, fields) -> time(thread, fields).ctime()));
        module.add(Builtin.of2("strftime(format, fields, /)", (thread, format, fields) -> TimeFormat
                .format(Given.text("strftime() argument 1", format), time(thread, fields))));
        module.add(Builtin.of2("strptime(text, format, /)",
                (_, text, format) -> tuple(TimeParser.parse(Given.text("strptime() argument 1", text),
                        Given.text("strptime() argument 2", format)))));
        module.add(Builtin.of1("parse_date(text, /)",
                (_, text) -> tuple(IsoTime.parseDate(Given.text("argument", text)))));
        module.add(Builtin.of1("parse_datetime(text, /)",
                (_, text) -> tuple(IsoTime.parseDateTime(Given.text("argument", text)))));
        return module;
    }

    private static void addCalendar(PyModule module) {
        module.add(Builtin.of("check_date(year, month, day, /)", (thread, a) -> {
            CivilTime.checkDate(number(thread, a[0]), number(thread, a[1]), number(thread, a[2]));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("check_time(hour, minute, second, microsecond, /)", (thread, a) -> {
            CivilTime.checkTime(number(thread, a[0]), number(thread, a[1]), number(thread, a[2]), number(thread, a[3]));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("to_ordinal(year, month, day, /)", (thread, a) -> (long) CivilTime
                .toOrdinal(Given.small(thread, a[0]), Given.small(thread, a[1]), Given.small(thread, a[2]))));
        module.add(Builtin.of1("from_ordinal(ordinal, /)",
                (thread, ordinal) -> tuple(CivilTime.fromOrdinal(number(thread, ordinal)))));
        module.add(Builtin.of("from_iso(year, week, day, /)", (thread, a) -> tuple(
                CivilTime.fromIsoDate(number(thread, a[0]), number(thread, a[1]), number(thread, a[2])))));
        module.add(Builtin.of("iso(year, month, day, /)", (thread, a) -> {
            CivilTime.IsoDate iso = CivilTime.isoDate(Given.small(thread, a[0]), Given.small(thread, a[1]),
                    Given.small(thread, a[2]));
            return PyTuple.of((long) iso.year(), (long) iso.week(), (long) iso.weekday());
        }));
    }

    private static long number(PyThread thread, @Nullable Object given) {
        return Given.whole(thread, given).longValue();
    }

    private static PyTuple tuple(LocalDate date) {
        return PyTuple.of((long) date.getYear(), (long) date.getMonthValue(), (long) date.getDayOfMonth());
    }

    private static PyTuple tuple(CivilTime time) {
        Long offset = time.offsetMicros();
        String zone = time.zone();
        return PyTuple.of((long) time.year(), (long) time.month(), (long) time.day(), (long) time.hour(),
                (long) time.minute(), (long) time.second(), (long) time.microsecond(),
                offset == null ? PyNone.NONE : offset, zone == null ? PyNone.NONE : zone);
    }

    private static CivilTime time(PyThread thread, Object fields) {
        Object[] items = ((PyTuple) fields).items();
        int[] parts = new int[7];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Given.small(thread, items[i]);
        }
        return CivilTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6],
                items[7] instanceof Long offset ? offset : null, items[8] instanceof String zone ? zone : null);
    }
}
