package dev.loopscope.script.runtime;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.syntax.Span;

/** The nodes of {@code match} (PEP 634). */
final class Matching {
    private static final List<PyType> SELF_MATCHING = List.of(Types.BOOL, Types.BYTEARRAY, Types.BYTES, Types.DICT,
            Types.FLOAT, Types.FROZENSET, Types.INT, Types.LIST, Types.SET, Types.STR, Types.TUPLE);

    private Matching() {}

    /** One {@code case pattern if guard: body}. */
    record Case(PatternNode pattern, @Nullable ExpressionNode guard, StatementNode body) {}

    /** {@code match subject: …}; its progress, where it can be left in the middle, is the number of the case from 1. */
    static final class Match extends StatementNode {
        private final int state;
        private final ExpressionNode subject;
        private final List<Case> cases;

        Match(Span span, int state, ExpressionNode subject, List<Case> cases) {
            super(span);
            this.state = state;
            this.subject = subject;
            this.cases = cases;
        }

        @Override
        int execute(Frame frame) {
            int chosen = state < 0 ? 0 : frame.progress[state];
            if (chosen == 0) {
                frame.enter(this);
                chosen = choose(frame, subject.evaluate(frame));
            }
            if (state >= 0) {
                frame.progress[state] = 0;
            }
            int next = chosen == 0 ? NORMAL : cases.get(chosen - 1).body.execute(frame);
            if (next == YIELD) {
                frame.progress[state] = chosen;
            }
            return next;
        }

        private int choose(Frame frame, Object value) {
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                try {
                    if (one.pattern.matches(frame, value) && (one.guard == null || one.guard.test(frame))) {
                        return i + 1;
                    }
                } catch (PyError error) {
                    throw marked(frame, error);
                }
            }
            return 0;
        }
    }

    /** A pattern. */
    abstract static class PatternNode {
        abstract boolean matches(Frame frame, Object value);
    }

    /** Equal to a value. */
    static final class Value extends PatternNode {
        private final ExpressionNode wanted;

        Value(ExpressionNode wanted) {
            this.wanted = wanted;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            return Equality.equal(value, wanted.evaluate(frame));
        }
    }

    /** None, True or False itself. */
    static final class Same extends PatternNode {
        private final Object wanted;

        Same(Object wanted) {
            this.wanted = wanted;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            return wanted instanceof Boolean ? wanted.equals(value) : wanted == value;
        }
    }

    /** {@code pattern as name}. */
    static final class Capture extends PatternNode {
        private final @Nullable PatternNode pattern;
        private final @Nullable Target name;

        Capture(@Nullable PatternNode pattern, @Nullable Target name) {
            this.pattern = pattern;
            this.name = name;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            if (pattern != null && !pattern.matches(frame, value)) {
                return false;
            }
            if (name != null) {
                name.assign(frame, value);
            }
            return true;
        }
    }

    /** {@code a | b}. */
    static final class Either extends PatternNode {
        private final List<PatternNode> patterns;

        Either(List<PatternNode> patterns) {
            this.patterns = patterns;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(frame, value));
        }
    }

    /** {@code [a, *rest, b]}. */
    static final class Sequence extends PatternNode {
        private final List<PatternNode> patterns;
        private final int star;

        Sequence(List<PatternNode> patterns, int star) {
            this.patterns = patterns;
            this.star = star;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            if (!isSequence(value)) {
                return false;
            }
            Object[] items = Iteration.toArray(frame.thread, value);
            int fixed = star < 0 ? patterns.size() : patterns.size() - 1;
            if (star < 0 ? items.length != fixed : items.length < fixed) {
                return false;
            }
            int after = star < 0 ? 0 : fixed - star;
            for (int i = 0; i < patterns.size(); i++) {
                Object item = i == star
                        ? PyList.of(Arrays.copyOfRange(items, star, items.length - after))
                        : items[star < 0 || i < star ? i : items.length - (patterns.size() - i)];
                if (!patterns.get(i).matches(frame, item)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSequence(Object value) {
            return value instanceof PyList || value instanceof PyTuple || Types.of(value) == Types.RANGE
                    || !(value instanceof String || value instanceof PyBytes || value instanceof PyDict
                            || value instanceof PyIterator || Types.of(value).isBuiltin())
                            && Types.of(value).lookup("__getitem__") != null
                            && Types.of(value).lookup("__len__") != null
                            && Types.of(value).lookup("keys") == null;
        }
    }

    /** {@code {key: pattern, **rest}}. */
    static final class Mapping extends PatternNode {
        private final List<ExpressionNode> keys;
        private final List<PatternNode> patterns;
        private final @Nullable Target rest;

        Mapping(List<ExpressionNode> keys, List<PatternNode> patterns, @Nullable Target rest) {
            this.keys = keys;
            this.patterns = patterns;
            this.rest = rest;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            PyDict dict = asDict(frame.thread, value);
            if (dict == null) {
                return false;
            }
            PyDict left = new PyDict();
            left.putAll(dict);
            for (int i = 0; i < keys.size(); i++) {
                Object key = keys.get(i).evaluate(frame);
                Object item = dict.get(key);
                if (item == null || !patterns.get(i).matches(frame, item)) {
                    return false;
                }
                left.remove(key);
            }
            if (rest != null) {
                rest.assign(frame, left);
            }
            return true;
        }

        private static @Nullable PyDict asDict(PyThread thread, Object value) {
            if (value instanceof PyDict dict) {
                return dict;
            }
            boolean mapping = !Types.of(value).isBuiltin() && Types.of(value).lookup("keys") != null
                    && Types.of(value).lookup("__getitem__") != null;
            return mapping ? (PyDict) Types.DICT.call1(thread, value) : null;
        }
    }

    /** {@code Type(a, b, name=c)}. */
    static final class Instance extends PatternNode {
        private final ExpressionNode type;
        private final List<PatternNode> patterns;
        private final List<String> names;
        private final List<PatternNode> named;

        Instance(ExpressionNode type, List<PatternNode> patterns, List<String> names, List<PatternNode> named) {
            this.type = type;
            this.patterns = patterns;
            this.names = names;
            this.named = named;
        }

        @Override
        boolean matches(Frame frame, Object value) {
            if (!(type.evaluate(frame) instanceof PyType wanted)) {
                throw Raise.typeError("called match pattern must be a class");
            }
            if (!isInstance(frame.thread, value, wanted)) {
                return false;
            }
            for (int i = 0; i < patterns.size(); i++) {
                Object part = positional(frame.thread, wanted, value, i);
                if (part == null || !patterns.get(i).matches(frame, part)) {
                    return false;
                }
            }
            for (int i = 0; i < names.size(); i++) {
                Object part = Attributes.find(frame.thread, value, names.get(i));
                if (part == null || !named.get(i).matches(frame, part)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isInstance(PyThread thread, Object value, PyType wanted) {
            Object answer = Calls.special(thread, wanted, "__instancecheck__", value);
            return answer == null ? Types.isInstance(value, wanted) : Truth.of(thread, answer);
        }

        private @Nullable Object positional(PyThread thread, PyType wanted, Object value, int index) {
            Object matched = wanted.lookup("__match_args__");
            if (matched == null && SELF_MATCHING.stream().anyMatch(wanted::isSubclassOf)) {
                if (patterns.size() > 1) {
                    throw tooMany(wanted, 1);
                }
                return value;
            }
            int size = matched instanceof PyTuple tuple ? tuple.size() : 0;
            if (!(matched instanceof PyTuple tuple) || patterns.size() > size) {
                throw tooMany(wanted, size);
            }
            return Attributes.find(thread, value, (String) tuple.get(index));
        }

        private PyError tooMany(PyType wanted, int most) {
            return Raise.typeError("%s() accepts %d positional sub-pattern%s (%d given)", wanted.name(), most,
                    most == 1 ? "" : "s",
                    patterns.size());
        }
    }
}
