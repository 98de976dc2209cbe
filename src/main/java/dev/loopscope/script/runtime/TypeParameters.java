package dev.loopscope.script.runtime;

import java.util.List;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyClassMethod;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.PyUnion;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes of generic definitions (PEP 695): what stands between the brackets is there, and nothing checks it. */
final class TypeParameters {
    private static final PyType VARIABLE = PyType.library("typing", "TypeVar", Types.OBJECT,
            TypeParameters::defineVariable);
    private static final PyType ALIAS = PyType.library("typing", "TypeAliasType", Types.OBJECT,
            TypeParameters::defineAlias);

    private TypeParameters() {}

    private static void defineVariable(PyType type) {
        type.attribute("__name__", (_, self) -> ((Variable) self).name);
        type.method1("__repr__(self, /)", (_, self) -> ((Variable) self).name);
        defineUnions(type);
    }

    private static void defineUnions(PyType type) {
        type.method2("__or__(self, value, /)", (_, self, other) -> PyUnion.of(self, other));
        type.method2("__ror__(self, value, /)", (_, self, other) -> PyUnion.of(other, self));
    }

    private static void defineAlias(PyType type) {
        type.attribute("__name__", (_, self) -> ((Alias) self).name);
        type.attribute("__value__", (thread, self) -> ((Alias) self).value.call0(thread));
        type.attribute("__type_params__", (_, self) -> ((Alias) self).parameters);
        type.method1("__repr__(self, /)", (_, self) -> ((Alias) self).name);
        defineUnions(type);
        type.method2("__getitem__(self, index, /)", (_, self, index) -> PyGenericAlias.of(self, index));
    }

    /** {@code T}. */
    private static final class Variable extends PyObject {
        private final String name;

        Variable(String name) {
            super(VARIABLE);
            this.name = name;
        }
    }

    /** What {@code type} statements define; the value is found when it is asked for. */
    private static final class Alias extends PyObject {
        private final String name;
        private final PyTuple parameters;
        private final PyCallable value;

        Alias(String name, PyTuple parameters, PyCallable value) {
            super(ALIAS);
            this.name = name;
            this.parameters = parameters;
            this.value = value;
        }
    }

    /** A definition within the brackets' names, each in a cell of the frame. */
    static final class Within extends ExpressionNode {
        private final List<String> names;
        private final List<Integer> slots;
        private final List<Integer> cells;
        private final ExpressionNode definition;

        Within(List<String> names, List<Integer> slots, List<Integer> cells, ExpressionNode definition) {
            super(definition.span);
            this.names = names;
            this.slots = slots;
            this.cells = cells;
            this.definition = definition;
        }

        @Override
        Object evaluate(Frame frame) {
            Object[] variables = new Object[names.size()];
            for (int i = 0; i < variables.length; i++) {
                variables[i] = new Variable(names.get(i));
                int slot = slots.get(i);
                frame.slots[slot] = cells.contains(slot) ? new Cell(variables[i]) : variables[i];
            }
            Object made = definition.evaluate(frame);
            PyTuple parameters = PyTuple.of(variables);
            switch (made) {
                case PyType type -> {
                    type.put("__type_params__", parameters);
                    if (type.lookup("__class_getitem__") == null) {
                        type.put("__class_getitem__", new PyClassMethod(Builtin.of2("__class_getitem__(cls, item, /)",
                                (_, owner, index) -> PyGenericAlias.of(owner, index))));
                    }
                }
                case ScriptFunction function -> function.setOwn("__type_params__", parameters);
                default -> {
                }
            }
            return made instanceof Alias alias ? new Alias(alias.name, parameters, alias.value) : made;
        }
    }

    /** {@code type name = value}. */
    static final class AliasDefinition extends ExpressionNode {
        private final String name;
        private final ExpressionNode function;

        AliasDefinition(Span span, String name, ExpressionNode function) {
            super(span);
            this.name = name;
            this.function = function;
        }

        @Override
        Object evaluate(Frame frame) {
            return new Alias(name, PyTuple.EMPTY, (PyCallable) function.evaluate(frame));
        }
    }
}
