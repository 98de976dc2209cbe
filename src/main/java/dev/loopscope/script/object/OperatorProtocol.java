package dev.loopscope.script.object;

import java.util.Set;

import dev.loopscope.script.syntax.BinaryOperator;

/** How the special methods of two operands are asked for an operator: CPython's {@code binary_op1}. */
final class OperatorProtocol {
    /** Types whose {@code +} and {@code *} are those of sequences, which come after those of numbers. */
    private static final Set<PyType> SEQUENCES = Set.of(Types.STR, Types.BYTES, Types.BYTEARRAY, Types.LIST,
            Types.TUPLE);

    private OperatorProtocol() {}

    static Object binary(PyThread thread, BinaryOperator operator, Object a, Object b) {
        OperatorNames names = OperatorNames.of(operator);
        Object result = ask(thread, names, a, b);
        if (result == PyNone.NOT_IMPLEMENTED) {
            result = SequenceOperators.apply(thread, operator, a, b);
        }
        if (result == PyNone.NOT_IMPLEMENTED) {
            throw unsupported(names.symbol(), a, b);
        }
        return result;
    }

    static Object inPlace(PyThread thread, BinaryOperator operator, Object a, Object b) {
        OperatorNames names = OperatorNames.of(operator);
        Object result = a instanceof PyObject ? call(thread, a, names.inPlace(), b) : PyNone.NOT_IMPLEMENTED;
        if (result == PyNone.NOT_IMPLEMENTED) {
            result = ask(thread, names, a, b);
        }
        if (result == PyNone.NOT_IMPLEMENTED) {
            result = SequenceOperators.inPlace(thread, operator, a, b);
        }
        if (result == PyNone.NOT_IMPLEMENTED) {
            throw unsupported(names.assigned(), a, b);
        }
        return result;
    }

    /** What the operands' methods say, NotImplemented if nothing. */
    static Object ask(PyThread thread, OperatorNames names, Object a, Object b) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        boolean rightFirst = left != right && right.isSubclassOf(left)
                && right.lookup(names.reflected()) != left.lookup(names.reflected());
        Object result = rightFirst ? call(thread, b, names.reflected(), a) : PyNone.NOT_IMPLEMENTED;
        if (result == PyNone.NOT_IMPLEMENTED) {
            result = call(thread, a, names.forward(), b);
        }
        if (result == PyNone.NOT_IMPLEMENTED && !rightFirst && left != right) {
            result = call(thread, b, names.reflected(), a);
        }
        return result;
    }

    private static Object call(PyThread thread, Object self, String name, Object other) {
        Object found = Types.of(self).lookup(name);
        if (found == null || found == PyNone.NONE) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (found instanceof Builtin builtin && builtin.owner() != null && SEQUENCES.contains(builtin.owner())
                && !name.equals("__mod__")) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return found instanceof PyCallable method && method.isMethod()
                ? method.call2(thread, self, other)
                : Calls.call(thread, Attributes.bound(thread, found, self, Types.of(self)), other);
    }

    static PyError unsupported(String symbol, Object a, Object b) {
        boolean print = symbol.equals(">>") && a instanceof Builtin function && function.name().equals("print");
        return Raise.typeError("unsupported operand type(s) for %s: '%s' and '%s'%s", symbol, Types.of(a).name(),
                Types.of(b).name(),
                print ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
    }
}
