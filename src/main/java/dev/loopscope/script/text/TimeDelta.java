package dev.loopscope.script.text;

import java.math.BigInteger;

/** Python's {@code timedelta}, normalised: only the days may be negative. */
public record TimeDelta(int days, int seconds, int microseconds) implements Comparable<TimeDelta> {
    private static final long MOST_DAYS = 999_999_999;
    private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);
    private static final long SECOND = 1_000_000;

    /** The span of so many microseconds. */
    public static TimeDelta ofMicros(BigInteger micros) {
        IntArithmetic.Division division = IntArithmetic.divmod(micros, DAY);
        BigInteger days = Ints.big(division.quotient());
        if (days.bitLength() > 31) {
            throw TextError.overflow("Python int too large to convert to C int");
        }
        if (days.abs().compareTo(BigInteger.valueOf(MOST_DAYS)) > 0) {
            throw TextError.overflow("days=%s; must have magnitude <= %d".formatted(days, MOST_DAYS));
        }
        long rest = division.remainder().longValue();
        return new TimeDelta(days.intValue(), (int) (rest / SECOND), (int) (rest % SECOND));
    }

    /** The span of so many seconds, to the nearest microsecond, half to even. */
    public static TimeDelta ofSeconds(double seconds) {
        double whole = seconds < 0 ? Math.ceil(seconds) : Math.floor(seconds);
        BigInteger micros = Ints.big(Ints.truncate(whole)).multiply(BigInteger.valueOf(SECOND));
        return ofMicros(micros.add(Ints.big(FloatParts.round((seconds - whole) * SECOND))));
    }

    /** Its length in microseconds. */
    public BigInteger toMicros() {
        return BigInteger.valueOf(days).multiply(DAY).add(BigInteger.valueOf(seconds * SECOND + microseconds));
    }

    /** {@code total_seconds()}. */
    public double totalSeconds() {
        return IntArithmetic.trueDivide(toMicros(), BigInteger.valueOf(SECOND));
    }

    /** {@code str(delta)}. */
    public String text() {
        String clock = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        String fraction = microseconds == 0 ? "" : ".%06d".formatted(microseconds);
        String before = days == 0 ? "" : "%d day%s, ".formatted(days, Math.abs(days) == 1 ? "" : "s");
        return before + clock + fraction;
    }

    /** {@code repr(delta)}. */
    public String repr() {
        StringBuilder parts = new StringBuilder();
        append(parts, "days", days);
        append(parts, "seconds", seconds);
        append(parts, "microseconds", microseconds);
        return "datetime.timedelta(" + (parts.isEmpty() ? "0" : parts) + ")";
    }

    private static void append(StringBuilder parts, String name, int value) {
        if (value != 0) {
            parts.append(parts.isEmpty() ? "" : ", ").append(name).append('=').append(value);
        }
    }

    @Override
    public int compareTo(TimeDelta other) {
        return toMicros().compareTo(other.toMicros());
    }
}
