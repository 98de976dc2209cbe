package dev.loopscope.script.library;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.text.CivilTime;
import dev.loopscope.script.text.TimeFormat;
import dev.loopscope.script.text.TimeParser;

/** The module {@code time}, on the machine's clock. */
final class TimeModule {
    private static final double NANOS = 1e9;
    private static final long SECOND = 1_000_000_000;
    private static final StructType STRUCT_TIME = new StructType("time", "struct_time", "tm_year", "tm_mon", "tm_mday",
            "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");

    private TimeModule() {}

    /** What the machine's clock shows when it is so late. */
    private record Wall(long zero) {
        static Wall of(Machine machine) {
            Instant now = Instant.now();
            return new Wall(now.getEpochSecond() * SECOND + now.getNano() - machine.now());
        }
    }

    /** Nanoseconds since 1970. */
    static long wallNanos(Interpreter interpreter) {
        Machine machine = interpreter.machine();
        return interpreter.state(Wall.class, () -> Wall.of(machine)).zero() + machine.now();
    }

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("time");
        addClocks(module);
        addCalendar(module);
        module.put("struct_time", STRUCT_TIME.type());
        ZoneId zone = ZoneId.systemDefault();
        ZoneOffset offset = zone.getRules().getStandardOffset(Instant.now());
        module.put("timezone", (long) -offset.getTotalSeconds());
        module.put("altzone", (long) -offset.getTotalSeconds());
        module.put("daylight", 0L);
        String name = zoneName();
        module.put("tzname", PyTuple.of(name, name));
        return module;
    }

    private static String zoneName() {
        String name = ZoneId.systemDefault().getDisplayName(TextStyle.SHORT, Locale.ROOT);
        return name.equals("Z") || name.equals("Etc/UTC") || name.equals("GMT") ? "UTC" : name;
    }

    private static void addClocks(PyModule module) {
        module.add(Builtin.of("time()", (thread, _) -> wallNanos(thread.interpreter()) / NANOS));
        module.add(Builtin.of("time_ns()", (thread, _) -> wallNanos(thread.interpreter())));
        for (String clock : new String[]{"monotonic", "perf_counter"}) {
            module.add(Builtin.of(clock + "()", (thread, _) -> thread.interpreter().machine().now() / NANOS));
            module.add(Builtin.of(clock + "_ns()", (thread, _) -> thread.interpreter().machine().now()));
        }
        module.add(Builtin.of("process_time()", (_, _) -> processNanos() / NANOS));
        module.add(Builtin.of("process_time_ns()", (_, _) -> processNanos()));
        module.add(Builtin.of("thread_time()", (_, _) -> threadNanos() / NANOS));
        module.add(Builtin.of("thread_time_ns()", (_, _) -> threadNanos()));
        module.add(Builtin.of1("sleep(seconds, /)", TimeModule::sleep));
    }

    private static long processNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long threadNanos() {
        return Thread.currentThread().isVirtual()
                ? processNanos()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Object sleep(PyThread thread, Object given) {
        double seconds = given instanceof Double number ? number : Given.whole(thread, given).doubleValue();
        if (Double.isNaN(seconds)) {
            throw Raise.valueError("Invalid value NaN (not a number)");
        }
        if (seconds < 0) {
            throw Raise.valueError("sleep length must be non-negative");
        }
        Interpreter interpreter = thread.interpreter();
        return Errors.calling(() -> interpreter.unlocked(() -> {
            interpreter.machine().sleep(seconds);
            return PyNone.NONE;
        }));
    }

    private static void addCalendar(PyModule module) {
        module.add(Builtin.of("gmtime(seconds=None, /)", (thread, a) -> struct(CivilTime.utc(seconds(thread, a[0])))));
        module.add(Builtin.of("localtime(seconds=None, /)", (thread, a) -> struct(local(seconds(thread, a[0])))));
        module.add(Builtin.of("ctime(seconds=None, /)", (thread, a) -> local(seconds(thread, a[0])).ctime()));
        module.add(Builtin.of("asctime(tuple=None, /)", (thread, a) -> civil(thread, a[0]).ctime()));
        module.add(Builtin.of("strftime(format, tuple=None, /)",
                (thread, a) -> TimeFormat.format(Given.text("strftime() argument 1", a[0]), civil(thread, a[1]))));
        module.add(Builtin.of("strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
                (_, a) -> struct(TimeParser.parse(Given.text("strptime() argument 0", a[0]),
                        Given.text("strptime() argument 1", a[1])))));
        module.add(Builtin.of1("mktime(tuple, /)", (thread, tuple) -> (double) epoch(civil(thread, tuple))));
        module.add(Builtin.of("tzset()", (_, _) -> PyNone.NONE));
    }

    private static long seconds(PyThread thread, @Nullable Object given) {
        if (given == null || given == PyNone.NONE) {
            return Math.floorDiv(wallNanos(thread.interpreter()), SECOND);
        }
        return given instanceof Double number
                ? (long) Math.floor(number)
                : Given.whole(thread, given).longValue();
    }

    /** What the calendar and clock on the wall show. */
    static CivilTime local(long seconds) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneId.systemDefault());
        long offset = ZoneId.systemDefault().getRules().getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
        return CivilTime.of(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(),
                time.getMinute(),
                time.getSecond(), 0, offset * 1_000_000, zoneName());
    }

    /** Seconds since 1970 of what the clock on the wall shows. */
    static long epoch(CivilTime time) {
        LocalDateTime local = LocalDateTime.of(time.year(), 1, 1, 0, 0, 0).plusMonths(time.month() - 1L)
                .plusDays(time.day() - 1L).plusHours(time.hour()).plusMinutes(time.minute()).plusSeconds(time.second());
        return local.atZone(ZoneId.systemDefault()).toEpochSecond();
    }

    /** {@link #struct} of a time whose zone is not told. */
    static PyTuple plain(CivilTime time) {
        return struct(CivilTime.of(time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second(), 0,
                null, null));
    }

    private static PyTuple struct(CivilTime time) {
        return STRUCT_TIME.of((long) time.year(), (long) time.month(), (long) time.day(), (long) time.hour(),
                (long) time.minute(), (long) time.second(), (long) time.weekday(), (long) time.yearDay(),
                time.offsetMicros() == null ? -1L : 0L);
    }

    private static CivilTime civil(PyThread thread, @Nullable Object given) {
        if (given == null || given == PyNone.NONE) {
            return local(seconds(thread, null));
        }
        if (!(given instanceof PyTuple)) {
            throw Raise.typeError("Tuple or struct_time argument required, not %s", Types.of(given).name());
        }
        Object[] items = Iteration.toArray(thread, given);
        if (items.length != 9) {
            throw Raise.typeError("function takes exactly 9 arguments (%d given)", items.length);
        }
        int[] parts = new int[items.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Given.small(thread, items[i]);
        }
        return new CivilTime(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], 0, parts[6], parts[7], null,
                null);
    }
}
