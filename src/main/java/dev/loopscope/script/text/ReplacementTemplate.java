package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

/** A template of {@code re.sub} and {@code match.expand}, read for a pattern. */
public final class ReplacementTemplate {
    private static final String OCTAL = "01234567";

    private final PythonPattern pattern;
    private final RegexInput input;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    /** Text, then a group; none is -1. */
    private record Part(String text, int group) {}

    private ReplacementTemplate(String template, PythonPattern pattern) {
        this.pattern = pattern;
        this.input = new RegexInput(template);
    }

    /** Reads a template. */
    public static ReplacementTemplate parse(String template, PythonPattern pattern) {
        ReplacementTemplate result = new ReplacementTemplate(template, pattern);
        while (!result.input.atEnd()) {
            int start = result.input.position();
            int next = result.input.next();
            if (next == '\\') {
                result.readEscape(start);
            } else {
                result.literal.appendCodePoint(next);
            }
        }
        result.add(-1);
        return result;
    }

    /** What the template makes of a match. */
    public String expand(PatternMatch match) {
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            result.append(part.text);
            String group = part.group < 0 ? null : match.group(part.group);
            result.append(group == null ? "" : group);
        }
        return result.toString();
    }

    private void add(int group) {
        parts.add(new Part(literal.toString(), group));
        literal.setLength(0);
    }

    private void readEscape(int start) {
        if (input.atEnd()) {
            throw input.fault("bad escape (end of pattern)", start);
        }
        int letter = input.next();
        switch (letter) {
            case 'g' -> readName();
            case '0' -> literal.append((char) new RegexEscapes(input).octal('0', start));
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readNumber(letter, start);
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' ->
                literal.append((char) (letter == 'b' ? '\b' : new RegexEscapes(input).character(letter, start)));
            default -> readOther(letter, start);
        }
    }

    private void readOther(int letter, int start) {
        if (letter < 128 && Character.isLetter(letter)) {
            throw input.fault("bad escape \\" + (char) letter, start);
        }
        literal.append('\\').appendCodePoint(letter);
    }

    private void readNumber(int first, int start) {
        String digits = Character.toString(first) + input.digits(10, 1);
        boolean octal = digits.length() == 2 && digits.chars().allMatch(digit -> OCTAL.indexOf(digit) >= 0)
                && OCTAL.indexOf(input.peek()) >= 0;
        if (octal) {
            literal.append((char) new RegexEscapes(input).octal(digits + input.digits(8, 1), start));
            return;
        }
        addGroup(Integer.parseInt(digits), start + 1);
    }

    private void readName() {
        if (!input.take('<')) {
            throw input.fault("missing <", input.position());
        }
        int place = input.position();
        String name = input.name('>', "group name");
        if (name.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            if (name.length() > 9) {
                throw input.fault("invalid group reference " + name, place);
            }
            addGroup(Integer.parseInt(name), place);
            return;
        }
        if (!Predicates.isIdentifier(name)) {
            throw input.fault("bad character in group name " + Repr.of(name), place);
        }
        Integer group = pattern.groupNames().get(name);
        if (group == null) {
            throw TextError.index("unknown group name " + Repr.of(name));
        }
        add(group);
    }

    private void addGroup(int group, int place) {
        if (group > pattern.groupCount()) {
            throw input.fault("invalid group reference " + group, place);
        }
        add(group);
    }
}
