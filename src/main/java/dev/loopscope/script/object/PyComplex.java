package dev.loopscope.script.object;

import dev.loopscope.script.text.FloatText;

/** A complex number. */
public final class PyComplex extends PyObject {
    private static final double LARGEST_WHOLE_EXPONENT = 100;
    private static final PyComplex ONE = new PyComplex(1, 0);
    private final double real;
    private final double imaginary;

    /** {@code real + imaginary * 1j}. */
    public PyComplex(double real, double imaginary) {
        this(Types.COMPLEX, real, imaginary);
    }

    /** An instance of {@code type}, complex or a class derived from it. */
    PyComplex(PyType type, double real, double imaginary) {
        super(type);
        this.real = real;
        this.imaginary = imaginary;
    }

    /** {@code real}. */
    public double real() {
        return real;
    }

    /** {@code imag}. */
    public double imaginary() {
        return imaginary;
    }

    PyComplex plus(PyComplex other) {
        return new PyComplex(real + other.real, imaginary + other.imaginary);
    }

    PyComplex minus(PyComplex other) {
        return new PyComplex(real - other.real, imaginary - other.imaginary);
    }

    PyComplex times(PyComplex other) {
        return new PyComplex(real * other.real - imaginary * other.imaginary,
                real * other.imaginary + imaginary * other.real);
    }

    /** The quotient, by the larger part of the divisor first, as CPython divides. */
    PyComplex dividedBy(PyComplex other) {
        if (other.real == 0 && other.imaginary == 0) {
            throw Raise.zeroDivision("complex division by zero");
        }
        if (Math.abs(other.real) >= Math.abs(other.imaginary)) {
            double ratio = other.imaginary / other.real;
            double divisor = other.real + other.imaginary * ratio;
            return new PyComplex((real + imaginary * ratio) / divisor, (imaginary - real * ratio) / divisor);
        }
        if (Math.abs(other.imaginary) >= Math.abs(other.real)) {
            double ratio = other.real / other.imaginary;
            double divisor = other.real * ratio + other.imaginary;
            return new PyComplex((real * ratio + imaginary) / divisor, (imaginary * ratio - real) / divisor);
        }
        return new PyComplex(Double.NaN, Double.NaN);
    }

    PyComplex negated() {
        return new PyComplex(-real, -imaginary);
    }

    double magnitude() {
        double result = Math.hypot(real, imaginary);
        if (Double.isInfinite(result) && Double.isFinite(real) && Double.isFinite(imaginary)) {
            throw Raise.overflowError("absolute value too large");
        }
        return result;
    }

    /** {@code self ** exponent}. */
    PyComplex power(PyComplex exponent) {
        boolean whole = exponent.imaginary == 0 && exponent.real == Math.floor(exponent.real)
                && Math.abs(exponent.real) <= LARGEST_WHOLE_EXPONENT;
        PyComplex result = whole ? wholePower((long) exponent.real) : polarPower(exponent);
        if (!Double.isFinite(result.real) && Double.isInfinite(result.real) || Double.isInfinite(result.imaginary)) {
            throw Raise.overflowError("complex exponentiation");
        }
        return result;
    }

    private PyComplex wholePower(long exponent) {
        if (exponent < 0 && real == 0 && imaginary == 0) {
            throw Raise.zeroDivision("0.0 to a negative or complex power");
        }
        PyComplex result = ONE;
        PyComplex square = this;
        for (long left = Math.abs(exponent); left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = result.times(square);
            }
            square = square.times(square);
        }
        return exponent < 0 ? ONE.dividedBy(result) : result;
    }

    private PyComplex polarPower(PyComplex exponent) {
        if (real == 0 && imaginary == 0) {
            if (exponent.imaginary != 0 || exponent.real < 0) {
                throw Raise.zeroDivision("0.0 to a negative or complex power");
            }
            return new PyComplex(0, 0);
        }
        double size = Math.hypot(real, imaginary);
        double length = Math.pow(size, exponent.real);
        double angle = Math.atan2(imaginary, real);
        double phase = angle * exponent.real;
        if (exponent.imaginary != 0) {
            length *= Math.exp(-angle * exponent.imaginary);
            phase += exponent.imaginary * Math.log(size);
        }
        return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
    }

    /** {@code hash(self)}: that of the float which is equal to it, if there is one. */
    long hash() {
        long hash = Hashing.of(real) + 1_000_003 * Hashing.of(imaginary);
        return hash == -1 ? -2 : hash;
    }

    @Override
    public String toString() {
        String part = part(imaginary) + "j";
        if (real == 0 && Math.copySign(1, real) > 0) {
            return part;
        }
        boolean signed = part.startsWith("-");
        return "(" + part(real) + (signed ? "" : "+") + part + ")";
    }

    private static String part(double number) {
        String text = FloatText.repr(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
