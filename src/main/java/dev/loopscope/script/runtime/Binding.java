package dev.loopscope.script.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;

/** How arguments come to the parameters of a function (CPython's {@code initialize_locals}). */
final class Binding {
    private Binding() {}

    /** The slots of a call: parameters filled in, the rest empty. */
    static @Nullable Object[] bind(ScriptFunction function, Object[] arguments, String[] names) {
        ParameterList parameters = function.code.parameters;
        @Nullable
        Object[] slots = new Object[function.code.slotCount()];
        int given = arguments.length - names.length;
        int byPosition = Math.min(given, parameters.positional());
        System.arraycopy(arguments, 0, slots, 0, byPosition);
        int fixed = parameters.positional() + parameters.keywordOnly();
        if (parameters.variable()) {
            slots[fixed] = given > byPosition
                    ? PyTuple.of(Arrays.copyOfRange(arguments, byPosition, given))
                    : PyTuple.EMPTY;
        }
        PyDict more = parameters.keywords() ? new PyDict() : null;
        if (more != null) {
            slots[fixed + (parameters.variable() ? 1 : 0)] = more;
        }
        for (int i = 0; i < names.length; i++) {
            bindName(function, slots, more, names, i, arguments[given + i]);
        }
        if (given > byPosition && !parameters.variable()) {
            throw tooMany(function, slots, given);
        }
        fillIn(function, slots);
        return slots;
    }

    private static void bindName(ScriptFunction function, @Nullable Object[] slots, @Nullable PyDict more,
            String[] names,
            int index, Object value) {
        ParameterList parameters = function.code.parameters;
        String name = names[index];
        int slot = parameters.names().indexOf(name);
        if (slot >= parameters.positionalOnly() && slot < parameters.positional() + parameters.keywordOnly()) {
            if (slots[slot] != null) {
                throw Raise.typeError("%s() got multiple values for argument '%s'", function.qualifiedName(), name);
            }
            slots[slot] = value;
        } else if (more != null) {
            more.put(name, value);
        } else {
            throw unexpected(function, names, name);
        }
    }

    private static PyError unexpected(ScriptFunction function, String[] names, String name) {
        ParameterList parameters = function.code.parameters;
        List<String> positionalOnly = parameters.names().subList(0, parameters.positionalOnly());
        List<String> wrong = Arrays.stream(names).filter(positionalOnly::contains).toList();
        if (!wrong.isEmpty()) {
            return Raise.typeError("%s() got some positional-only arguments passed as keyword arguments: '%s'",
                    function.qualifiedName(), String.join(", ", wrong));
        }
        return Raise.typeError("%s() got an unexpected keyword argument '%s'", function.qualifiedName(), name);
    }

    private static void fillIn(ScriptFunction function, @Nullable Object[] slots) {
        ParameterList parameters = function.code.parameters;
        int positional = parameters.positional();
        int firstDefault = positional - function.defaults.length;
        boolean complete = true;
        for (int i = 0; i < positional; i++) {
            if (slots[i] == null && i >= firstDefault) {
                slots[i] = function.defaults[i - firstDefault];
            }
            complete &= slots[i] != null;
        }
        if (!complete) {
            throw missing(function, "positional", empty(parameters, slots, 0, positional));
        }
        int fixed = positional + parameters.keywordOnly();
        for (int i = positional; i < fixed; i++) {
            if (slots[i] == null && function.keywordDefaults != null) {
                slots[i] = function.keywordDefaults.get(parameters.names().get(i));
            }
            complete &= slots[i] != null;
        }
        if (!complete) {
            throw missing(function, "keyword-only", empty(parameters, slots, positional, fixed));
        }
    }

    /** The names of those parameters that have no value. */
    private static List<String> empty(ParameterList parameters, @Nullable Object[] slots, int from, int to) {
        return IntStream.range(from, to).filter(i -> slots[i] == null).mapToObj(parameters.names()::get).toList();
    }

    private static PyError missing(ScriptFunction function, String kind, List<String> names) {
        List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
        int count = quoted.size();
        String listed = switch (count) {
            case 1 -> quoted.getFirst();
            case 2 -> quoted.get(0) + " and " + quoted.get(1);
            default -> String.join(", ", quoted.subList(0, count - 1)) + ", and " + quoted.getLast();
        };
        return Raise.typeError("%s() missing %d required %s argument%s: %s", function.qualifiedName(), count, kind,
                count == 1 ? "" : "s", listed);
    }

    private static PyError tooMany(ScriptFunction function, @Nullable Object[] slots, int given) {
        ParameterList parameters = function.code.parameters;
        int most = parameters.positional();
        int least = most - function.defaults.length;
        String takes = least == most ? String.valueOf(most) : "from %d to %d".formatted(least, most);
        int byName = 0;
        for (int i = most; i < most + parameters.keywordOnly(); i++) {
            if (slots[i] != null) {
                byName++;
            }
        }
        String extra = byName == 0
                ? ""
                : " positional argument%s (and %d keyword-only argument%s)".formatted(
                        given == 1 ? "" : "s", byName, byName == 1 ? "" : "s");
        return Raise.typeError("%s() takes %s positional argument%s but %d%s %s given", function.qualifiedName(), takes,
                most == 1 && least == most ? "" : "s", given, extra, given == 1 && byName == 0 ? "was" : "were");
    }
}
