package dev.loopscope.script.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Arguments;
import dev.loopscope.script.text.RecordedTable.Operation;

/** Numbers are read, written and reckoned with as CPython does. */
class NumbersTests {
    @TestFactory
    Stream<DynamicTest> numbersAreThoseOfPython() {
        return RecordedTable.of("numbers").tests(operations());
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("float.repr", a -> FloatText.repr(a.real(0)));
        all.put("float.parse",
                a -> a.at(0) instanceof byte[] data ? FloatText.parse(data) : FloatText.parse(a.text(0)));
        all.put("int.parse", NumbersTests::parsedInt);
        all.put("int.text", a -> IntText
                .toText(BigInteger.TEN.pow((int) a.number(0)).add(BigInteger.valueOf(a.number(1)))).length());
        all.put("hex", a -> IntText.hex(a.big(0)));
        all.put("oct", a -> IntText.oct(a.big(0)));
        all.put("bin", a -> IntText.bin(a.big(0)));
        all.put("float.hex", a -> FloatParts.hex(a.real(0)));
        all.put("ratio", a -> {
            FloatParts.Ratio ratio = FloatParts.ratio(a.real(0));
            return List.of(ratio.numerator(), ratio.denominator());
        });
        all.put("int(float)", a -> Ints.truncate(a.real(0)));
        all.put("round", a -> FloatParts.round(a.real(0)));
        all.put("round.digits", a -> FloatParts.round(a.real(0), a.number(1)));
        all.put("round.int", a -> Ints.round(a.big(0), a.number(1)));
        all.put("compare", NumbersTests::compared);
        addArithmetic(all);
        return all;
    }

    private static void addArithmetic(Map<String, Operation> all) {
        all.put("int //", a -> IntArithmetic.floorDivide(a.big(0), a.big(1)));
        all.put("int %", a -> IntArithmetic.modulo(a.big(0), a.big(1)));
        all.put("int /", a -> IntArithmetic.trueDivide(a.big(0), a.big(1)));
        all.put("int divmod", a -> {
            IntArithmetic.Division division = IntArithmetic.divmod(a.big(0), a.big(1));
            return List.of(division.quotient(), division.remainder());
        });
        all.put("int **", a -> IntArithmetic.power(a.big(0), a.big(1)));
        all.put("pow", a -> IntArithmetic.power(a.big(0), a.big(1), a.big(2)));
        all.put("float //", a -> FloatArithmetic.floorDivide(a.real(0), a.real(1)));
        all.put("float %", a -> FloatArithmetic.modulo(a.real(0), a.real(1)));
        all.put("float /", a -> FloatArithmetic.divide(a.real(0), a.real(1)));
        all.put("float divmod", a -> {
            FloatArithmetic.Division division = FloatArithmetic.divmod(a.real(0), a.real(1));
            return List.of(division.quotient(), division.remainder());
        });
        all.put("float **", a -> FloatArithmetic.isComplexPower(a.real(0), a.real(1))
                ? "complex"
                : FloatArithmetic.power(a.real(0), a.real(1)));
    }

    private static Object parsedInt(Arguments a) {
        int base = (int) a.number(1);
        return a.at(0) instanceof byte[] data ? IntText.parse(data, base) : IntText.parse(a.text(0), base);
    }

    private static Object compared(Arguments a) {
        if (Double.isNaN(a.real(1))) {
            return 0;
        }
        return a.at(0) instanceof Long small ? Ints.compare(small, a.real(1)) : Ints.compare(a.big(0), a.real(1));
    }
}
