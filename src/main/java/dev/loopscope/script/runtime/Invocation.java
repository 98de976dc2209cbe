package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PySuper;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes of calls. */
final class Invocation {
    /** A call of any kind, whose value nobody else may have. */
    interface Call {}

    private static final ExpressionNode[] NONE = new ExpressionNode[0];

    private Invocation() {}

    /** Whether the value of a node is the result of a call, which nobody else may have yet. */
    static boolean isCall(ExpressionNode node) {
        return node instanceof OfFunction || node instanceof OfMethod || node instanceof General
                || node instanceof Functions.GeneratorExpression;
    }

    private static Object invoke(Frame frame, Object callee, Object[] arguments, String[] names) {
        return callee instanceof PyCallable callable
                ? callable.call(frame.thread, arguments, names)
                : Calls.call(frame.thread, callee, arguments, names);
    }

    /** Evaluates a function of the program on its arguments without an array between. */
    private static Object direct(Frame frame, ScriptFunction function, @Nullable Object self,
            ExpressionNode[] arguments) {
        @Nullable
        Object[] slots = new Object[function.code.slotCount()];
        int at = 0;
        if (self != null) {
            slots[at++] = self;
        }
        for (ExpressionNode argument : arguments) {
            slots[at++] = argument.evaluate(frame);
        }
        return function.run(frame.thread, slots, frame);
    }

    private static Object[] evaluated(Frame frame, ExpressionNode[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].evaluate(frame);
        }
        return values;
    }

    /** {@code function(a, b)}. */
    static final class OfFunction extends ExpressionNode implements Call {
        private final ExpressionNode function;
        private final ExpressionNode[] arguments;

        OfFunction(Span span, ExpressionNode function, List<ExpressionNode> arguments) {
            super(span);
            this.function = function;
            this.arguments = arguments.toArray(NONE);
        }

        @Override
        Object evaluate(Frame frame) {
            Object callee = function.evaluate(frame);
            try {
                if (callee instanceof ScriptFunction script && script.code.takesJust(arguments.length)) {
                    return direct(frame, script, null, arguments);
                }
                if (callee instanceof PyCallable callable) {
                    return switch (arguments.length) {
                        case 0 -> callable.call0(frame.thread);
                        case 1 -> callable.call1(frame.thread, arguments[0].evaluate(frame));
                        case 2 -> {
                            Object first = arguments[0].evaluate(frame);
                            yield callable.call2(frame.thread, first, arguments[1].evaluate(frame));
                        }
                        default -> callable.call(frame.thread, evaluated(frame, arguments), PyCallable.NO_NAMES);
                    };
                }
                return invoke(frame, callee, evaluated(frame, arguments), PyCallable.NO_NAMES);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }
    }

    /** {@code object.name(a, b)}: the method is called without being bound first. */
    static final class OfMethod extends ExpressionNode implements Call {
        private final ExpressionNode object;
        private final String name;
        private final ExpressionNode[] arguments;
        private final Span attribute;
        private long version = -1;
        private @Nullable PyCallable method;

        OfMethod(Span span, Span attribute, ExpressionNode object, String name, List<ExpressionNode> arguments) {
            super(span);
            this.attribute = attribute;
            this.object = object;
            this.name = name;
            this.arguments = arguments.toArray(NONE);
        }

        @Override
        Object evaluate(Frame frame) {
            Object self = object.evaluate(frame);
            PyCallable found = find(self);
            try {
                return found == null ? unbound(frame, self) : bound(frame, found, self);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private Object bound(Frame frame, PyCallable callable, Object self) {
            if (callable instanceof ScriptFunction script && script.code.takesJust(arguments.length + 1)) {
                return direct(frame, script, self, arguments);
            }
            return switch (arguments.length) {
                case 0 -> callable.call1(frame.thread, self);
                case 1 -> callable.call2(frame.thread, self, arguments[0].evaluate(frame));
                case 2 -> {
                    Object first = arguments[0].evaluate(frame);
                    yield callable.call3(frame.thread, self, first, arguments[1].evaluate(frame));
                }
                default -> callable.call(frame.thread, Calls.withFirst(self, evaluated(frame, arguments)),
                        PyCallable.NO_NAMES);
            };
        }

        private Object unbound(Frame frame, Object self) {
            Object callee;
            try {
                callee = Attributes.get(frame.thread, self, name);
            } catch (PyError error) {
                throw marked(frame, error, attribute);
            }
            return invoke(frame, callee, evaluated(frame, arguments), PyCallable.NO_NAMES);
        }

        private @Nullable PyCallable find(Object self) {
            PyType type = Types.of(self);
            if (type.version() != version) {
                method = methodOf(type, name);
                version = type.version();
            }
            PyCallable known = method;
            if (known != null && self instanceof PyObject instance && instance.shape() != null
                    && instance.own(name) != null) {
                return null;
            }
            return known;
        }
    }

    /** The function that calling {@code name} of an instance of {@code type} comes down to; null where it is not that simple. */
    private static @Nullable PyCallable methodOf(PyType type, String name) {
        if (type == Types.TYPE || type == Types.MODULE || type == Types.SUPER || type.isSubclassOf(Types.TYPE)
                || (!type.isBuiltin()
                        && !(type.lookup("__getattribute__") instanceof dev.loopscope.script.object.Builtin))) {
            return null;
        }
        return type.lookup(name) instanceof PyCallable callable && callable.isMethod() ? callable : null;
    }

    /** A call with starred arguments or keywords. */
    static final class General extends ExpressionNode implements Call {
        private final ExpressionNode function;
        private final List<ExpressionNode> arguments;
        private final List<@Nullable String> names;
        private final List<ExpressionNode> keywords;
        private final boolean starred;
        // of a call without stars
        private final ExpressionNode[] all;
        private final String[] plainNames;

        /** @param arguments positional ones, {@link Displays.Star} among them; a keyword without a name is {@code **value} */
        General(Span span, ExpressionNode function, List<ExpressionNode> arguments, List<@Nullable String> names,
                List<ExpressionNode> keywords) {
            super(span);
            this.function = function;
            this.arguments = arguments;
            this.names = names;
            this.keywords = keywords;
            this.starred = names.contains(null) || arguments.stream().anyMatch(Displays.Star.class::isInstance);
            this.all = Stream.concat(arguments.stream(), keywords.stream()).toArray(ExpressionNode[]::new);
            this.plainNames = names.toArray(String[]::new);
        }

        @Override
        Object evaluate(Frame frame) {
            Object callee = function.evaluate(frame);
            if (!starred) {
                return invoked(frame, callee, evaluated(frame, all), plainNames);
            }
            List<Object> values = new ArrayList<>();
            String[] given = collectStarred(frame, callee, values);
            return invoked(frame, callee, values.toArray(), given);
        }

        private Object invoked(Frame frame, Object callee, Object[] values, String[] given) {
            try {
                return invoke(frame, callee, values, given);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private String[] collectStarred(Frame frame, Object callee, List<Object> values) {
            for (ExpressionNode argument : arguments) {
                if (argument instanceof Displays.Star star) {
                    values.addAll(List.of(star.items(frame, () -> notIterable(callee))));
                } else {
                    values.add(argument.evaluate(frame));
                }
            }
            List<String> given = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Object value = keywords.get(i).evaluate(frame);
                String name = names.get(i);
                if (name != null) {
                    addKeyword(frame, callee, given, values, name, value);
                } else {
                    spread(frame, callee, given, values, value);
                }
            }
            return given.toArray(String[]::new);
        }

        private void addKeyword(Frame frame, Object callee, List<String> given, List<Object> values, String name,
                Object value) {
            if (given.contains(name)) {
                throw marked(frame,
                        Raise.typeError("%s() got multiple values for keyword argument '%s'", shown(callee), name));
            }
            given.add(name);
            values.add(value);
        }

        private void spread(Frame frame, Object callee, List<String> given, List<Object> values, Object mapping) {
            PyDict dict = asDict(frame, callee, mapping);
            for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
                if (!(dict.keyAt(i) instanceof String name)) {
                    throw marked(frame, Raise.typeError("keywords must be strings"));
                }
                addKeyword(frame, callee, given, values, name, dict.valueAtEntry(i));
            }
        }

        private PyDict asDict(Frame frame, Object callee, Object mapping) {
            if (mapping instanceof PyDict dict) {
                return dict;
            }
            if (Types.of(mapping).lookup("keys") == null) {
                throw marked(frame, Raise.typeError("%s() argument after ** must be a mapping, not %s", shown(callee),
                        Types.of(mapping).name()));
            }
            return (PyDict) Types.DICT.call1(frame.thread, mapping);
        }

        private PyError notIterable(Object callee) {
            return Raise.typeError("%s() argument after * must be an iterable, not %s", shown(callee), "%s");
        }

        private static String shown(Object callee) {
            return switch (callee) {
                case PyFunction function -> function.module() + "." + function.qualifiedName();
                case PyType type -> type.fullName();
                default -> Texts.str(dev.loopscope.script.object.PyThread.current(), callee);
            };
        }
    }

    /** {@code super()} in a method. */
    static final class Super extends ExpressionNode {
        private final ExpressionNode function;

        Super(Span span, ExpressionNode function) {
            super(span);
            this.function = function;
        }

        @Override
        Object evaluate(Frame frame) {
            Object callee = function.evaluate(frame);
            try {
                return callee == Types.SUPER
                        ? ofMethod(frame)
                        : invoke(frame, callee, PyCallable.NO_ARGUMENTS, PyCallable.NO_NAMES);
            } catch (PyError error) {
                throw marked(frame, error);
            }
        }

        private static Object ofMethod(Frame frame) {
            Object first = frame.code.parameters.names().isEmpty() ? null : frame.slots[0];
            Object self = first instanceof Cell cell ? cell.value : first;
            if (self == null) {
                throw Raise.runtimeError("super(): no arguments");
            }
            if (!(Names.ClassCell.classOf(frame) instanceof PyType after)) {
                throw Raise.runtimeError("super(): __class__ cell not found");
            }
            boolean fits = Types.of(self).isSubclassOf(after) || self instanceof PyType own && own.isSubclassOf(after);
            if (!fits) {
                throw Raise.typeError("super(type, obj): obj must be an instance or subtype of type");
            }
            return new PySuper(after, self);
        }
    }
}
