package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The parameters of a function written in Java, and how arguments come to them. */
public final class Signature {
    private enum Kind {
        POSITIONAL_ONLY, POSITIONAL, KEYWORD_ONLY
    }

    private record Slot(String name, Kind kind, boolean required, @Nullable Object defaultValue) {}

    private final String function;
    private final List<Slot> slots;
    /** The default of each slot, null where it has none. */
    private final @Nullable Object[] defaults;
    private final int positional;
    private final boolean variable;
    private final boolean keywords;

    private Signature(String function, List<Slot> slots, boolean variable, boolean keywords) {
        this.function = function;
        this.slots = slots;
        this.defaults = slots.stream().map(Slot::defaultValue).toArray();
        this.positional = (int) slots.stream().filter(slot -> slot.kind != Kind.KEYWORD_ONLY).count();
        this.variable = variable;
        this.keywords = keywords;
    }

    /**
     * Reads {@code name(a, /, b=None, *args, c=1, **kwargs)}. Defaults are None, True, False, whole and floating point numbers,
     * texts in single quotes, {@code ()}, or {@code ...} for null.
     */
    static Signature parse(String text, @Nullable PyType owner) {
        int open = text.indexOf('(');
        String name = (owner == null ? "" : owner.name() + ".") + text.substring(0, open);
        List<Slot> slots = new ArrayList<>();
        boolean variable = false;
        boolean keywords = false;
        Kind kind = Kind.POSITIONAL;
        String inside = text.substring(open + 1, text.lastIndexOf(')')).strip();
        for (String part : inside.isEmpty() ? new String[0] : inside.split(",\\s*")) {
            if (part.equals("/")) {
                slots.replaceAll(slot -> new Slot(slot.name, Kind.POSITIONAL_ONLY, slot.required, slot.defaultValue));
            } else if (part.startsWith("**")) {
                keywords = true;
            } else if (part.startsWith("*")) {
                kind = Kind.KEYWORD_ONLY;
                variable |= part.length() > 1;
            } else {
                int equals = part.indexOf('=');
                slots.add(equals < 0
                        ? new Slot(part, kind, true, null)
                        : new Slot(part.substring(0, equals), kind, false, value(part.substring(equals + 1))));
            }
        }
        return new Signature(name, slots, variable, keywords);
    }

    private static @Nullable Object value(String text) {
        return switch (text) {
            case "None" -> PyNone.NONE;
            case "True" -> Boolean.TRUE;
            case "False" -> Boolean.FALSE;
            case "..." -> null;
            case "()" -> PyTuple.EMPTY;
            default -> text.startsWith("'") ? text.substring(1, text.length() - 1) : number(text);
        };
    }

    private static Object number(String text) {
        return text.indexOf('.') < 0 ? (Object) Long.parseLong(text) : (Object) Double.parseDouble(text);
    }

    /** An element a parameter: what was passed or the default; then the tuple of {@code *args} and the dict of {@code **kwargs}. */
    @Nullable
    Object[] bind(Object[] arguments, String[] names) {
        int count = arguments.length - names.length;
        if (count == defaults.length && names.length == 0 && isFixed()) {
            return arguments;
        }
        if (count > positional && !variable) {
            throw tooMany(count, names.length);
        }
        @Nullable
        Object[] bound = new Object[slots.size() + (variable ? 1 : 0) + (keywords ? 1 : 0)];
        System.arraycopy(arguments, 0, bound, 0, Math.min(count, positional));
        if (variable) {
            bound[slots.size()] = count > positional
                    ? PyTuple.of(Arrays.copyOfRange(arguments, positional, count))
                    : PyTuple.EMPTY;
        }
        PyDict more = keywords ? new PyDict() : null;
        for (int i = 0; i < names.length; i++) {
            bindKeyword(bound, more, names[i], arguments[count + i]);
        }
        if (more != null) {
            bound[bound.length - 1] = more;
        }
        fillIn(bound, count);
        return bound;
    }

    /** Whether a call without names can only have an argument a slot. */
    private boolean isFixed() {
        return positional == defaults.length && !variable && !keywords;
    }

    /** {@link #bind} for a signature without {@code ...} as default. */
    @SuppressWarnings("NullAway") // every parameter has a default
    Object[] bound(Object[] arguments, String[] names) {
        return bind(arguments, names);
    }

    private void bindKeyword(@Nullable Object[] bound, @Nullable PyDict more, String name, Object value) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.kind != Kind.POSITIONAL_ONLY && slot.name.equals(name)) {
                if (bound[i] != null) {
                    throw Raise.typeError("argument for %s() given by name ('%s') and position (%d)", function, name,
                            i + 1);
                }
                bound[i] = value;
                return;
            }
        }
        if (more == null) {
            throw slots.stream().allMatch(slot -> slot.kind == Kind.POSITIONAL_ONLY || slot.name.equals("self"))
                    ? Raise.typeError("%s() takes no keyword arguments", function)
                    : Raise.typeError("%s() got an unexpected keyword argument '%s'", function, name);
        }
        more.put(name, value);
    }

    private void fillIn(@Nullable Object[] bound, int count) {
        for (int i = 0; i < defaults.length; i++) {
            if (bound[i] == null) {
                bound[i] = defaults[i];
                if (defaults[i] == null && slots.get(i).required) {
                    throw missing(slots.get(i), i, count);
                }
            }
        }
    }

    private PyError missing(Slot slot, int index, int count) {
        if (index == 0 && self() == 1) {
            return Raise.typeError("unbound method %s() needs an argument", function);
        }
        if (slot.kind == Kind.POSITIONAL_ONLY) {
            long wanted = slots.stream().filter(Slot::required).count();
            boolean exact = wanted == slots.size() && !variable;
            if (slots.stream().anyMatch(other -> other.kind != Kind.POSITIONAL_ONLY && !other.name.equals("self"))) {
                return Raise.typeError("%s() takes %s %d positional argument%s (%d given)", shortName(),
                        exact ? "exactly" : "at least", wanted - self(), wanted - self() == 1 ? "" : "s",
                        Math.max(0, count - self()));
            }
            if (exact && wanted - self() == 1) {
                return Raise.typeError("%s() takes exactly one argument (%d given)", function,
                        Math.max(0, count - self()));
            }
            return Raise.typeError("%s expected %s%d argument%s, got %d", shortName(), exact ? "" : "at least ",
                    wanted - self(),
                    wanted - self() == 1 ? "" : "s", Math.max(0, count - self()));
        }
        return Raise.typeError("%s() missing required argument '%s' (pos %d)", shortName(), slot.name,
                index + 1 - self());
    }

    private int self() {
        return !slots.isEmpty() && slots.getFirst().name.equals("self") ? 1 : 0;
    }

    private String shortName() {
        return function.substring(function.indexOf('.') + 1);
    }

    private PyError tooMany(int count, int keywordCount) {
        int given = count + keywordCount - self();
        int most = positional - self();
        long least = slots.stream().filter(Slot::required).count() - self();
        if (most == 0 && slots.stream().anyMatch(slot -> slot.kind == Kind.KEYWORD_ONLY)) {
            return Raise.typeError("%s() takes no positional arguments", shortName());
        }
        if (most == 0) {
            return Raise.typeError("%s() takes no arguments (%d given)", function, given);
        }
        boolean byName = slots.stream()
                .anyMatch(slot -> slot.kind != Kind.POSITIONAL_ONLY && !slot.name.equals("self"));
        if (!byName && least == most) {
            return most == 1
                    ? Raise.typeError("%s() takes exactly one argument (%d given)", function, given)
                    : Raise.typeError("%s expected %d arguments, got %d", shortName(), most, given);
        }
        return byName
                ? Raise.typeError("%s() takes at most %d argument%s (%d given)", shortName(), most,
                        most == 1 ? "" : "s", given)
                : Raise.typeError("%s expected at most %d argument%s, got %d", shortName(), most, most == 1 ? "" : "s",
                        given);
    }
}
