package dev.loopscope.script.library;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.PatternMatch;
import dev.loopscope.script.text.ReplacementTemplate;

/** {@code re.Match}. */
final class RegexMatch extends PyObject {
    static final PyType TYPE = PyType.library("re", "Match", Types.OBJECT, RegexMatch::define);
    private final RegexPattern pattern;
    private final PatternMatch match;

    RegexMatch(RegexPattern pattern, PatternMatch match) {
        super(TYPE);
        this.pattern = pattern;
        this.match = match;
    }

    private static PatternMatch self(@Nullable Object self) {
        return ((RegexMatch) Given.value(self)).match;
    }

    private static int number(PyThread thread, PatternMatch match, @Nullable Object group) {
        return group instanceof String name ? match.number(name) : Given.small(thread, group);
    }

    private static Object group(PyThread thread, PatternMatch match, Object group, Object otherwise) {
        String text = match.group(number(thread, match, group));
        return text == null ? otherwise : text;
    }

    private static void define(PyType t) {
        t.method("group(self, *groups)", (thread, a) -> {
            Object[] groups = ((PyTuple) Given.value(a[1])).items();
            if (groups.length < 2) {
                return group(thread, self(a[0]), groups.length == 0 ? 0L : groups[0], PyNone.NONE);
            }
            Object[] texts = new Object[groups.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = group(thread, self(a[0]), groups[i], PyNone.NONE);
            }
            return PyTuple.of(texts);
        });
        t.method2("__getitem__(self, key, /)", (thread, self, key) -> group(thread, self(self), key, PyNone.NONE));
        t.method("groups(self, default=None)", (thread, a) -> {
            Object[] texts = new Object[self(a[0]).pattern().groupCount()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = group(thread, self(a[0]), i + 1L, Given.value(a[1]));
            }
            return PyTuple.of(texts);
        });
        t.method("groupdict(self, default=None)", (thread, a) -> {
            PyDict texts = new PyDict();
            for (String name : self(a[0]).pattern().groupNames().keySet()) {
                texts.put(name, group(thread, self(a[0]), name, Given.value(a[1])));
            }
            return texts;
        });
        t.method("start(self, group=0, /)", (thread, a) -> (long) self(a[0]).start(number(thread, self(a[0]), a[1])));
        t.method("end(self, group=0, /)", (thread, a) -> (long) self(a[0]).end(number(thread, self(a[0]), a[1])));
        t.method("span(self, group=0, /)", (thread, a) -> {
            int group = number(thread, self(a[0]), a[1]);
            return PyTuple.of((long) self(a[0]).start(group), (long) self(a[0]).end(group));
        });
        t.method2("expand(self, template, /)", (_, self, template) -> ReplacementTemplate
                .parse(Given.text("template", template), self(self).pattern()).expand(self(self)));
        defineAttributes(t);
    }

    private static void defineAttributes(PyType t) {
        t.attribute("string", (_, self) -> self(self).text());
        t.attribute("re", (_, self) -> ((RegexMatch) self).pattern);
        t.attribute("pos", (_, _) -> 0L);
        t.attribute("endpos", (_, self) -> (long) self(self).text().codePointCount(0, self(self).text().length()));
        t.attribute("lastindex",
                (_, self) -> self(self).lastIndex() == 0 ? PyNone.NONE : (Object) (long) self(self).lastIndex());
        t.attribute("lastgroup", (_, self) -> {
            for (Map.Entry<String, Integer> group : self(self).pattern().groupNames().entrySet()) {
                if (group.getValue() == self(self).lastIndex()) {
                    return group.getKey();
                }
            }
            return PyNone.NONE;
        });
        t.method1("__repr__(self, /)", (thread, self) -> "<re.Match object; span=(%d, %d), match=%s>".formatted(
                self(self).start(0), self(self).end(0), Texts.repr(thread, Given.value(self(self).group(0)))));
    }
}
