package dev.loopscope.script.library;

import java.util.function.DoublePredicate;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;

/** The functions of {@code math} that ask what a float is, take it apart or put it together. */
final class MathQuestions {
    private static final int MANTISSA_BITS = 1074;

    private MathQuestions() {}

    static void addTo(PyModule module) {
        ask(module, "isnan", Double::isNaN);
        ask(module, "isinf", Double::isInfinite);
        ask(module, "isfinite", Double::isFinite);
        module.add(Builtin.of("isclose(a, b, *, rel_tol=0.000000001, abs_tol=0.0)", (thread, a) -> isClose(
                Given.real(thread, a[0]), Given.real(thread, a[1]), Given.real(thread, a[2]),
                Given.real(thread, a[3]))));
        module.add(Builtin.of1("modf(x, /)", (thread, x) -> {
            double value = Given.real(thread, x);
            double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
            double rest = Double.isInfinite(value) ? 0 : value - whole;
            return PyTuple.of(Math.copySign(rest, value), Math.copySign(whole, value));
        }));
        module.add(Builtin.of1("frexp(x, /)", (thread, x) -> parts(Given.real(thread, x))));
        module.add(Builtin.of2("ldexp(x, i, /)", (thread, x, i) -> {
            double value = Given.real(thread, x);
            double result = Math.scalb(value, (int) Math.clamp(Given.whole(thread, i).longValue(), -5000L, 5000L));
            if (Double.isInfinite(result) && !Double.isInfinite(value)) {
                throw Raise.overflowError("math range error");
            }
            return result;
        }));
        module.add(Builtin.of1("ulp(x, /)", (thread, x) -> Math.ulp(Given.real(thread, x))));
        addPairs(module);
    }

    private static void addPairs(PyModule module) {
        module.add(Builtin.of2("copysign(x, y, /)",
                (thread, x, y) -> Math.copySign(Given.real(thread, x), Given.real(thread, y))));
        module.add(Builtin.of2("fmod(x, y, /)", (thread, x, y) -> {
            double value = Given.real(thread, x);
            double by = Given.real(thread, y);
            double rest = value % by;
            if (Double.isNaN(rest) && !Double.isNaN(value) && !Double.isNaN(by)) {
                throw Raise.valueError("math domain error");
            }
            return rest;
        }));
        module.add(Builtin.of2("remainder(x, y, /)", (thread, x, y) -> {
            double value = Given.real(thread, x);
            double by = Given.real(thread, y);
            if (!Double.isNaN(value) && !Double.isNaN(by) && (Double.isInfinite(value) || by == 0)) {
                throw Raise.valueError("math domain error");
            }
            return Math.IEEEremainder(value, by);
        }));
        module.add(Builtin.of("nextafter(x, y, /, *, steps=1)", (thread, a) -> {
            double value = Given.real(thread, a[0]);
            double towards = Given.real(thread, a[1]);
            for (long i = Given.whole(thread, a[2]).longValue(); i > 0 && value != towards; i--) {
                value = Math.nextAfter(value, towards);
            }
            return value;
        }));
        module.add(Builtin.of("fma(x, y, z, /)", (thread, a) -> Math.fma(Given.real(thread, a[0]),
                Given.real(thread, a[1]), Given.real(thread, a[2]))));
    }

    private static void ask(PyModule module, String name, DoublePredicate question) {
        module.add(Builtin.of1(name + "(x, /)", (thread, x) -> question.test(Given.real(thread, x))));
    }

    private static boolean isClose(double a, double b, double relative, double absolute) {
        if (relative < 0 || absolute < 0) {
            throw Raise.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return true;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double distance = Math.abs(b - a);
        return distance <= Math.abs(relative * b) || distance <= Math.abs(relative * a) || distance <= absolute;
    }

    private static PyTuple parts(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return PyTuple.of(value, 0L);
        }
        boolean tiny = Math.abs(value) < Double.MIN_NORMAL;
        double scaled = tiny ? Math.scalb(value, MANTISSA_BITS) : value;
        int exponent = Math.getExponent(scaled) + 1;
        return PyTuple.of(Math.scalb(scaled, -exponent), (long) (tiny ? exponent - MANTISSA_BITS : exponent));
    }
}
