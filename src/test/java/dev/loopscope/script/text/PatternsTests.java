package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Arguments;
import dev.loopscope.script.text.RecordedTable.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Patterns match what they match in CPython's {@code re}. */
class PatternsTests {
    private static final long PLENTY = 1_000_000;

    @TestFactory
    Stream<DynamicTest> patternsAreThoseOfPython() {
        return RecordedTable.of("patterns").tests(operations());
    }

    @Test
    void aPatternThatTakesTooLongIsStopped() {
        AtomicInteger polls = new AtomicInteger();
        Subject subject = new Subject("a".repeat(10_000), PLENTY, polls::incrementAndGet);
        assertThatThrownBy(() -> PythonPattern.compile("a*a*a*b", 0).search(subject)).isInstanceOf(TextError.class)
                .hasMessage("a regular expression took more than 1000000 steps");
        assertThat(polls).hasPositiveValue();
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("compile", a -> {
            PythonPattern pattern = PythonPattern.compile(a.text(0), (int) a.number(1));
            return List.of(pattern.groupCount(), pattern.flags(), pattern.groupNames().entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), entry.getValue())).toList());
        });
        all.put("search", a -> groups(pattern(a).search(subject(a.text(1)))));
        all.put("match", a -> groups(pattern(a).match(subject(a.text(1)))));
        all.put("fullmatch", a -> groups(pattern(a).fullMatch(subject(a.text(1)))));
        all.put("search.part", a -> groups(
                pattern(a).search(new Subject(a.text(1), a.number(2), a.number(3), PLENTY, PatternsTests::rest))));
        all.put("findall", a -> PatternText.findAll(pattern(a), subject(a.text(1))));
        all.put("split", a -> PatternText.split(pattern(a), subject(a.text(1)), a.number(2)));
        all.put("sub", a -> {
            PatternText.Substitution result = substituted(pattern(a), a.text(1), a.text(2), a.number(3));
            return List.of(result.text(), result.count());
        });
        all.put("template",
                a -> substituted(PythonPattern.compile("(?P<n>a)(b)?", 0), a.text(0), "xabxa", 0).text());
        all.put("escape", a -> PatternText.escape(a.text(0)));
        all.put("lastindex", a -> {
            PatternMatch match = pattern(a).search(subject(a.text(1)));
            return match == null ? 0 : match.lastIndex();
        });
        return all;
    }

    private static PythonPattern pattern(Arguments a) {
        return PythonPattern.compile(a.text(0), 0);
    }

    private static Subject subject(String text) {
        return new Subject(text, PLENTY, PatternsTests::rest);
    }

    private static void rest() {
        // Nothing is to be done meanwhile.
    }

    private static PatternText.Substitution substituted(PythonPattern pattern, String template, String text,
            long most) {
        ReplacementTemplate replacement = ReplacementTemplate.parse(template, pattern);
        return PatternText.substitute(pattern, replacement::expand, subject(text), most);
    }

    private static Object groups(PatternMatch match) {
        if (match == null) {
            return RecordedValue.None.NONE;
        }
        List<Object> groups = new ArrayList<>();
        for (int group = 0; group <= match.pattern().groupCount(); group++) {
            groups.add(Arrays.asList(match.group(group), match.start(group), match.end(group)));
        }
        return groups;
    }
}
