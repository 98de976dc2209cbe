package dev.loopscope.script.library;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Comparisons;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.ComparisonOperator;

/** The module {@code _functools}: the parts of functools that programs call often. */
final class FunctoolsModule {
    private FunctoolsModule() {}

    /** What {@code cmp_to_key} gives: compares by calling a function. */
    private static final class Key extends PyObject {
        static final PyType TYPE = PyType.library("functools", "KeyWrapper", Types.OBJECT, t -> {
            for (ComparisonOperator operator : new ComparisonOperator[]{ComparisonOperator.LT, ComparisonOperator.GT,
                    ComparisonOperator.EQ, ComparisonOperator.LT_E, ComparisonOperator.GT_E}) {
                t.method2(name(operator) + "(self, value, /)",
                        (thread, self, other) -> ((Key) self).compare(thread, operator, other));
            }
            t.attribute("obj", (_, self) -> ((Key) self).object);
        });
        private final Object function;
        private final Object object;

        Key(Object function, Object object) {
            super(TYPE);
            this.function = function;
            this.object = object;
        }

        private static String name(ComparisonOperator operator) {
            return switch (operator) {
                case LT -> "__lt__";
                case GT -> "__gt__";
                case EQ -> "__eq__";
                case LT_E -> "__le__";
                case GT_E -> "__ge__";
                case NOT_EQ, IS, IS_NOT, IN, NOT_IN -> throw new IllegalArgumentException("no order: " + operator);
            };
        }

        Object compare(PyThread thread, ComparisonOperator operator, Object other) {
            if (!(other instanceof Key key)) {
                throw Raise.typeError("other argument must be K instance");
            }
            Object answer = Calls.call(thread, function, object, key.object);
            return Comparisons.rich(thread, operator, answer, 0L);
        }
    }

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_functools");
        module.put("partial", PyPartial.TYPE);
        module.put("cached", CachedFunction.TYPE);
        module.add(Builtin.of("reduce(function, iterable, initial=..., /)", (thread, a) -> {
            Object function = Given.value(a[0]);
            Object iterator = Iteration.of(thread, Given.value(a[1]));
            Object result = a[2] != null ? a[2] : Iteration.next(thread, iterator);
            if (result == null) {
                throw Raise.typeError("reduce() of empty iterable with no initial value");
            }
            for (Object item = Iteration.next(thread, iterator); item != null; item = Iteration.next(thread,
                    iterator)) {
                result = Calls.callable(function).call2(thread, result, item);
            }
            return result;
        }));
        module.add(Builtin.of("cmp_to_key(mycmp)", (_, a) -> {
            Object function = Given.value(a[0]);
            return Builtin.of1("K(obj, /)", (_, object) -> new Key(function, object));
        }));
        return module;
    }
}
