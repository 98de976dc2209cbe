package dev.loopscope.script.library;

import java.util.function.DoubleUnaryOperator;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;

/** The module {@code math}: the functions of floats; {@link MathNumbers} has those of ints and of several numbers. */
final class MathModule {
    private MathModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("math");
        module.put("pi", Math.PI);
        module.put("e", Math.E);
        module.put("tau", 2 * Math.PI);
        module.put("inf", Double.POSITIVE_INFINITY);
        module.put("nan", Double.NaN);
        addAngles(module);
        addPowers(module);
        MathQuestions.addTo(module);
        MathNumbers.addTo(module);
        MathSequences.addTo(module);
        return module;
    }

    private static void addAngles(PyModule module) {
        bounded(module, "sin", Math::sin);
        bounded(module, "cos", Math::cos);
        bounded(module, "tan", Math::tan);
        bounded(module, "asin", Math::asin);
        bounded(module, "acos", Math::acos);
        bounded(module, "atan", Math::atan);
        bounded(module, "tanh", Math::tanh);
        growing(module, "sinh", Math::sinh);
        growing(module, "cosh", Math::cosh);
        bounded(module, "asinh", SpecialFunctions::asinh);
        bounded(module, "acosh", x -> x < 1 ? Double.NaN : Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1)));
        bounded(module, "atanh", x -> Math.abs(x) >= 1 ? Double.NaN : 0.5 * Math.log1p(2 * x / (1 - x)));
        bounded(module, "degrees", x -> x * (180 / Math.PI));
        bounded(module, "radians", x -> x * (Math.PI / 180));
        module.add(Builtin.of2("atan2(y, x, /)",
                (thread, y, x) -> Math.atan2(Given.real(thread, y), Given.real(thread, x))));
    }

    private static void addPowers(PyModule module) {
        growing(module, "exp", Math::exp);
        growing(module, "exp2", x -> Math.pow(2, x));
        growing(module, "expm1", Math::expm1);
        bounded(module, "sqrt", Math::sqrt);
        bounded(module, "cbrt", Math::cbrt);
        bounded(module, "fabs", Math::abs);
        bounded(module, "log1p", x -> x <= -1 ? Double.NaN : Math.log1p(x));
        bounded(module, "erf", SpecialFunctions::erf);
        bounded(module, "erfc", SpecialFunctions::erfc);
        growing(module, "gamma", SpecialFunctions::gamma);
        growing(module, "lgamma", SpecialFunctions::logGamma);
        module.add(Builtin.of2("pow(x, y, /)",
                (thread, x, y) -> power(Given.real(thread, x), Given.real(thread, y))));
    }

    private static double power(double x, double y) {
        if (x == 1 || y == 0) {
            return 1;
        }
        double power = Math.pow(x, y);
        if (Double.isNaN(power) && !Double.isNaN(x) && !Double.isNaN(y)
                || x == 0 && y < 0 && y != Double.NEGATIVE_INFINITY) {
            throw Raise.valueError("math domain error");
        }
        return checked(power, Double.isInfinite(x) || Double.isInfinite(y));
    }

    /** A function whose result is finite, or NaN outside of its domain. */
    private static void bounded(PyModule module, String name, DoubleUnaryOperator function) {
        add(module, name, function, false);
    }

    /** A function whose result may be too large. */
    private static void growing(PyModule module, String name, DoubleUnaryOperator function) {
        add(module, name, function, true);
    }

    private static void add(PyModule module, String name, DoubleUnaryOperator function, boolean growing) {
        module.add(Builtin.of1(name + "(x, /)", (thread, x) -> {
            double argument = Given.real(thread, x);
            double result = function.applyAsDouble(argument);
            if (Double.isNaN(result) && !Double.isNaN(argument)) {
                throw Raise.valueError("math domain error");
            }
            return growing ? checked(result, Double.isInfinite(argument)) : result;
        }));
    }

    private static double checked(double result, boolean infiniteBefore) {
        if (Double.isInfinite(result) && !infiniteBefore) {
            throw Raise.overflowError("math range error");
        }
        return result;
    }
}
