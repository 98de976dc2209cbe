package dev.loopscope.script.text;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Arguments;
import dev.loopscope.script.text.RecordedTable.Operation;

/** Times are read, written and reckoned with as CPython does. */
class TimesTests {
    @TestFactory
    Stream<DynamicTest> timesAreThoseOfPython() {
        return RecordedTable.of("times").tests(operations());
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("time.strftime", a -> TimeFormat.format(a.text(1), CivilTime.utc(a.number(0))));
        all.put("ctime", a -> CivilTime.utc(a.number(0)).ctime());
        all.put("datetime.strftime", a -> TimeFormat.format(a.text(3), moment(a)));
        all.put("isoformat", a -> IsoTime.dateTime(moment(a), a.text(3), a.text(4)));
        all.put("fromisoformat", a -> fields(IsoTime.parseDateTime(a.text(0))));
        all.put("date.fromisoformat", a -> ordinal(IsoTime.parseDate(a.text(0))));
        all.put("isocalendar", TimesTests::isoDate);
        all.put("fromordinal", a -> ordinal(CivilTime.fromOrdinal(a.number(0))));
        all.put("fromisocalendar", a -> ordinal(CivilTime.fromIsoDate(a.number(0), a.number(1), a.number(2))));
        all.put("check", a -> {
            CivilTime.checkDate(a.number(0), a.number(1), a.number(2));
            CivilTime.checkTime(a.number(3), a.number(4), a.number(5), a.number(6));
            return RecordedValue.None.NONE;
        });
        all.put("delta", a -> {
            TimeDelta delta = TimeDelta.ofMicros(a.big(0));
            return List.of(delta.text(), delta.repr(), delta.totalSeconds());
        });
        all.put("delta.seconds", a -> TimeDelta.ofSeconds(a.real(0)).text());
        all.put("strptime", a -> fields(TimeParser.parse(a.text(0), a.text(1))));
        return all;
    }

    private static Object ordinal(LocalDate date) {
        return CivilTime.toOrdinal(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static Object isoDate(Arguments a) {
        LocalDate date = CivilTime.fromOrdinal(a.number(0));
        CivilTime.IsoDate iso = CivilTime.isoDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return List.of(iso.year(), iso.week(), iso.weekday());
    }

    private static CivilTime moment(Arguments a) {
        BigInteger micros = a.big(1);
        LocalDate date = CivilTime.fromOrdinal(a.number(0) + 1);
        long seconds = micros.longValue() / 1_000_000;
        Long offset = a.numberOrNull(2);
        return CivilTime.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), (int) (seconds / 3600),
                (int) (seconds / 60 % 60), (int) (seconds % 60), (int) (micros.longValue() % 1_000_000), offset, null);
    }

    private static Object fields(CivilTime time) {
        return Arrays.asList(time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second(),
                time.microsecond(), time.offsetMicros());
    }
}
