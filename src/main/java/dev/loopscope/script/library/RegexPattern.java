package dev.loopscope.script.library;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyIterator;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.PatternFlags;
import dev.loopscope.script.text.PatternMatch;
import dev.loopscope.script.text.PatternText;
import dev.loopscope.script.text.PythonPattern;
import dev.loopscope.script.text.ReplacementTemplate;
import dev.loopscope.script.text.Subject;

/** {@code re.Pattern}. */
final class RegexPattern extends PyObject {
    static final PyType TYPE = PyType.library("re", "Pattern", Types.OBJECT, RegexPattern::define);
    private static final PyType ITERATOR = PyType.library("builtins", "callable_iterator", Types.OBJECT, t -> {
        t.method1("__iter__(self, /)", (_, self) -> self);
        t.method1("__next__(self, /)", (thread, self) -> {
            Object next = ((Matches) self).next(thread);
            if (next == null) {
                throw dev.loopscope.script.object.Raise.stopIteration(PyNone.NONE);
            }
            return next;
        });
    });
    /** How many steps the searches of one call may take. */
    private static final long BOUND = 200_000_000;

    private final PythonPattern pattern;

    RegexPattern(PythonPattern pattern) {
        super(TYPE);
        this.pattern = pattern;
    }

    PythonPattern pattern() {
        return pattern;
    }

    private static PythonPattern self(@Nullable Object self) {
        return ((RegexPattern) Given.value(self)).pattern;
    }

    private static Subject subject(PyThread thread, @Nullable Object text) {
        return new Subject(RegexModule.subject(text), BOUND, () -> thread.interpreter().check());
    }

    private static Subject part(PyThread thread, @Nullable Object[] a) {
        return new Subject(RegexModule.subject(a[1]), Given.whole(thread, a[2]).longValue(),
                Given.whole(thread, a[3]).longValue(), BOUND, () -> thread.interpreter().check());
    }

    private static Object match(@Nullable Object self, @Nullable PatternMatch match) {
        return match == null ? PyNone.NONE : new RegexMatch((RegexPattern) Given.value(self), match);
    }

    private static void define(PyType t) {
        String part = "(self, string, pos=0, endpos=9223372036854775807)";
        t.method("match" + part, (thread, a) -> match(a[0], self(a[0]).match(part(thread, a))));
        t.method("fullmatch" + part, (thread, a) -> match(a[0], self(a[0]).fullMatch(part(thread, a))));
        t.method("search" + part, (thread, a) -> match(a[0], self(a[0]).search(part(thread, a))));
        t.method("finditer" + part,
                (thread, a) -> new Matches((RegexPattern) Given.value(a[0]), self(a[0]).scan(part(thread, a))));
        t.method("findall" + part, (thread, a) -> PyList.of(PatternText.findAll(self(a[0]), part(thread, a)).stream()
                .map(groups -> groups.size() == 1 ? (Object) groups.getFirst() : PyTuple.of(List.copyOf(groups)))
                .toList()));
        t.method("split(self, string, maxsplit=0)", (thread, a) -> {
            PyList pieces = new PyList();
            for (String piece : PatternText.split(self(a[0]), subject(thread, a[1]),
                    Given.whole(thread, a[2]).longValue())) {
                pieces.add(piece == null ? PyNone.NONE : piece);
            }
            return pieces;
        });
        t.method("sub(self, repl, string, count=0)", (thread, a) -> substituted(thread, a).text());
        t.method("subn(self, repl, string, count=0)", (thread, a) -> {
            PatternText.Substitution done = substituted(thread, a);
            return PyTuple.of(done.text(), (long) done.count());
        });
        defineAttributes(t);
    }

    private static PatternText.Substitution substituted(PyThread thread, @Nullable Object[] a) {
        RegexPattern self = (RegexPattern) Given.value(a[0]);
        Object given = Given.value(a[1]);
        Function<PatternMatch, String> replacement;
        if (PyBoxed.unbox(given) instanceof String template) {
            replacement = ReplacementTemplate.parse(template, self.pattern)::expand;
        } else {
            PyCallable function = Calls.callable(given);
            replacement = match -> {
                Object made = function.call1(thread, new RegexMatch(self, match));
                return made == PyNone.NONE ? "" : Given.text("expected str instance, the replacement", made);
            };
        }
        return PatternText.substitute(self.pattern, replacement, subject(thread, a[2]),
                Given.whole(thread, a[3]).longValue());
    }

    private static void defineAttributes(PyType t) {
        t.attribute("pattern", (_, self) -> self(self).pattern());
        t.attribute("flags", (_, self) -> (long) self(self).flags());
        t.attribute("groups", (_, self) -> (long) self(self).groupCount());
        t.attribute("groupindex", (_, self) -> {
            PyDict names = new PyDict();
            self(self).groupNames().forEach((name, number) -> names.put(name, (long) number));
            return names;
        });
        t.method2("__eq__(self, value, /)", (_, self, other) -> other instanceof RegexPattern pattern
                ? (Object) (pattern.pattern.pattern().equals(self(self).pattern())
                        && pattern.pattern.flags() == self(self).flags())
                : PyNone.NOT_IMPLEMENTED);
        t.method1("__hash__(self, /)", (_, self) -> (long) self(self).pattern().hashCode());
        t.method1("__repr__(self, /)", (thread, self) -> {
            String flags = flagText(self(self).flags() & ~PatternFlags.UNICODE);
            return "re.compile(%s%s)".formatted(Texts.repr(thread, self(self).pattern()),
                    flags.isEmpty() ? "" : ", " + flags);
        });
    }

    private static String flagText(int flags) {
        List<String> names = new java.util.ArrayList<>();
        String[] all = {"", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "", "ASCII"};
        for (int bit = 0; bit < all.length; bit++) {
            if ((flags >> bit & 1) != 0) {
                names.add("re." + all[bit]);
            }
        }
        return String.join("|", names);
    }

    /** What {@code finditer} goes through. */
    private static final class Matches extends PyIterator {
        private final RegexPattern pattern;
        private final PythonPattern.Scan scan;

        Matches(RegexPattern pattern, PythonPattern.Scan scan) {
            super(ITERATOR);
            this.pattern = pattern;
            this.scan = scan;
        }

        @Override
        public @Nullable Object next(PyThread thread) {
            PatternMatch match = scan.next();
            return match == null ? null : new RegexMatch(pattern, match);
        }
    }
}
