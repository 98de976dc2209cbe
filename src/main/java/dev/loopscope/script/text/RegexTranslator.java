package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.text.RegexItem.Kind;

/** Reads a pattern of Python's {@code re} and writes it as one of the JDK's that matches the same. */
final class RegexTranslator {
    private static final int ALPHABETS = PatternFlags.ASCII | PatternFlags.UNICODE | PatternFlags.LOCALE;

    private final RegexInput input;
    private final RegexEscapes escapes;
    private final RegexGroups groups = new RegexGroups();
    private int flags;

    RegexTranslator(String pattern, int flags) {
        this.input = new RegexInput(pattern);
        this.escapes = new RegexEscapes(input);
        this.flags = flags;
    }

    /** The whole pattern for the JDK. */
    String translate() {
        readGlobalFlags();
        if ((flags & PatternFlags.ASCII) == 0) {
            flags |= PatternFlags.UNICODE;
        }
        RegexItem whole = readAlternatives();
        if (!input.atEnd()) {
            throw input.fault("unbalanced parenthesis", input.position());
        }
        return scoped(whole.text());
    }

    RegexGroups groups() {
        return groups;
    }

    /** The flags that were given and those that the pattern begins with. */
    int flags() {
        return flags;
    }

    private void readGlobalFlags() {
        skipVerbose();
        while (input.peek() == '(' && input.peek(1) == '?' && PatternFlags.of(input.peek(2)) != 0) {
            int start = input.position();
            input.seek(start + 2);
            int read = new RegexFlagReader(input, flags).readGlobal();
            if (read < 0) {
                input.seek(start);
                return;
            }
            flags |= read;
            skipVerbose();
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private String scoped(String text) {
        if (!has(PatternFlags.IGNORECASE)) {
            return "(?-iu:" + text + ")";
        }
        return (has(PatternFlags.ASCII) ? "(?i-u:" : "(?iu:") + text + ")";
    }

    private RegexItem readAlternatives() {
        StringBuilder text = new StringBuilder();
        long least = Long.MAX_VALUE;
        long most = 0;
        do {
            RegexItem branch = readBranch();
            text.append(text.isEmpty() && least == Long.MAX_VALUE ? "" : "|").append(branch.text());
            least = Math.min(least, branch.least());
            most = Math.max(most, branch.most());
        } while (input.take('|'));
        return new RegexItem(text.toString(), least, most, Kind.ATOM);
    }

    private RegexItem readBranch() {
        List<RegexItem> items = new ArrayList<>();
        while (true) {
            skipVerbose();
            if (input.atEnd() || input.peek() == '|' || input.peek() == ')') {
                break;
            }
            readItem(items);
        }
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.text()));
        long least = Math.min(RegexItem.UNBOUNDED, items.stream().mapToLong(RegexItem::least).sum());
        long most = Math.min(RegexItem.UNBOUNDED, items.stream().mapToLong(RegexItem::most).sum());
        return new RegexItem(text.toString(), least, most, Kind.ATOM);
    }

    private void skipVerbose() {
        while (has(PatternFlags.VERBOSE) && !input.atEnd()) {
            if (input.peek() == '#') {
                while (!input.atEnd() && input.peek() != '\n') {
                    input.next();
                }
            } else if (" \t\n\r\u000b\f".indexOf(input.peek()) < 0) {
                return;
            } else {
                input.next();
            }
        }
    }

    private void readItem(List<RegexItem> items) {
        int start = input.position();
        int next = input.next();
        switch (next) {
            case '\\' -> items.add(readEscape(start));
            case '[' -> items.add(RegexItem.one(new RegexSetReader(input, has(PatternFlags.ASCII)).read(start)));
            case '.' -> items.add(RegexItem.one(has(PatternFlags.DOTALL) ? "(?s:.)" : "[^\\n]"));
            case '^' -> items.add(RegexItem.anchor(has(PatternFlags.MULTILINE) ? "(?:\\A|(?<=\\n))" : "\\A"));
            case '$' -> items.add(RegexItem.anchor(has(PatternFlags.MULTILINE) ? "(?=\\n|\\z)" : "(?=\\n?\\z)"));
            case '(' -> readGroup(items, start);
            case '*', '+', '?', '{' -> readRepeat(items, next, start);
            default -> items.add(RegexItem.one(RegexSets.literal(next)));
        }
    }

    private RegexItem readEscape(int start) {
        if (input.atEnd()) {
            throw input.fault("bad escape (end of pattern)", start);
        }
        int letter = input.next();
        boolean ascii = has(PatternFlags.ASCII);
        String members = RegexSets.members(Character.toLowerCase(letter), ascii);
        if (members != null) {
            return RegexItem.one((Character.isUpperCase(letter) ? "[^" : "[") + members + "]");
        }
        return switch (letter) {
            case 'A' -> RegexItem.anchor("\\A");
            case 'Z' -> RegexItem.anchor("\\z");
            case 'b' -> RegexItem.anchor(RegexSets.boundary(ascii));
            case 'B' -> RegexItem.anchor(RegexSets.noBoundary(ascii));
            case '0' -> RegexItem.one(RegexSets.literal(escapes.octal('0', start)));
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readNumbered(letter, start);
            default -> RegexItem.one(RegexSets.literal(escapes.character(letter, start)));
        };
    }

    /** A reference to a group, unless there are three octal digits. */
    private RegexItem readNumbered(int first, int start) {
        String digits = Character.toString(first) + input.digits(10, 1);
        if (digits.matches("[0-3]?[0-7]{2}|[4-7][0-7]") && input.peek() >= '0' && input.peek() <= '7') {
            return RegexItem.one(RegexSets.literal(escapes.octal(digits + input.digits(8, 1), start)));
        }
        int group = Integer.parseInt(digits);
        if (group > groups.count()) {
            throw input.fault("invalid group reference " + group, start + 1);
        }
        return reference(group, start);
    }

    private RegexItem reference(int group, int place) {
        return new RegexItem(groups.reference(group, input, place), 0, RegexItem.UNBOUNDED, Kind.ATOM);
    }

    private void readRepeat(List<RegexItem> items, int first, int start) {
        long from = first == '+' ? 1 : 0;
        long to = first == '?' ? 1 : RegexItem.UNBOUNDED;
        String quantifier = Character.toString(first);
        if (first == '{') {
            RegexCount count = RegexCount.read(input);
            if (count == null) {
                items.add(RegexItem.one("\\{"));
                return;
            }
            from = count.least();
            to = count.most();
            quantifier = count.text();
        }
        if (items.isEmpty() || items.getLast().kind() == Kind.ANCHOR) {
            throw input.fault("nothing to repeat", start);
        }
        if (items.getLast().kind() == Kind.REPEAT) {
            throw input.fault("multiple repeat", start);
        }
        if (input.take('?')) {
            quantifier += "?";
        } else if (input.take('+')) {
            quantifier += "+";
        }
        items.add(items.removeLast().repeated(from, to, quantifier));
    }

    private void readGroup(List<RegexItem> items, int start) {
        if (!input.take('?')) {
            items.add(capturing(groups.open(), start));
            return;
        }
        if (input.atEnd()) {
            throw input.fault("unexpected end of pattern", input.position());
        }
        int kind = input.next();
        switch (kind) {
            case ':' -> items.add(enclosed("(?:", start));
            case '>' -> items.add(enclosed("(?>", start));
            case '#' -> skipComment(start);
            case '=', '!' -> items.add(looking("(?" + (char) kind, start));
            case '<' -> items.add(lookingBehind(start));
            case 'P' -> items.add(readNamed(start));
            case '(' -> throw input.fault("conditional groups are not supported", start);
            default -> items.add(readFlagged(kind, start));
        }
    }

    private RegexItem capturing(int group, int start) {
        RegexItem item = enclosed("(", start);
        groups.close(group);
        return item;
    }

    private RegexItem enclosed(String opening, int start) {
        RegexItem inside = readAlternatives();
        if (!input.take(')')) {
            throw input.fault("missing ), unterminated subpattern", start);
        }
        return new RegexItem(opening + inside.text() + ")", inside.least(), inside.most(), Kind.ATOM);
    }

    private RegexItem looking(String opening, int start) {
        return new RegexItem(enclosed(opening, start).text(), 0, 0, Kind.ATOM);
    }

    private RegexItem lookingBehind(int start) {
        if (input.atEnd()) {
            throw input.fault("unexpected end of pattern", input.position());
        }
        int kind = input.next();
        if (kind != '=' && kind != '!') {
            throw input.fault("unknown extension ?<" + Character.toString(kind), start + 1);
        }
        int outer = groups.enterLookBehind();
        RegexItem item = enclosed("(?<" + (char) kind, start);
        groups.leaveLookBehind(outer);
        if (item.least() != item.most()) {
            throw input.fault("look-behind requires fixed-width pattern");
        }
        return new RegexItem(item.text(), 0, 0, Kind.ATOM);
    }

    private void skipComment(int start) {
        while (!input.take(')')) {
            if (input.atEnd()) {
                throw input.fault("missing ), unterminated comment", start);
            }
            input.next();
        }
    }

    private RegexItem readNamed(int start) {
        if (input.atEnd()) {
            throw input.fault("unexpected end of pattern", input.position());
        }
        int kind = input.next();
        int place = input.position();
        if (kind == '<') {
            String name = checked(input.name('>', "group name"), place);
            return capturing(groups.open(name, input, place), start);
        }
        if (kind == '=') {
            String name = checked(input.name(')', "group name"), place);
            return reference(groups.number(name, input, place), place);
        }
        throw input.fault("unknown extension ?P" + Character.toString(kind), start + 1);
    }

    private String checked(String name, int place) {
        if (!Predicates.isIdentifier(name)) {
            throw input.fault("bad character in group name " + Repr.of(name), place);
        }
        return name;
    }

    private RegexItem readFlagged(int kind, int start) {
        if (PatternFlags.of(kind) == 0 && kind != '-') {
            throw input.fault("unknown extension ?" + Character.toString(kind), start + 1);
        }
        input.seek(start + 2);
        int outer = flags;
        int inner = new RegexFlagReader(input, flags).readScoped(start);
        int alphabet = inner & ALPHABETS & ~(outer & ALPHABETS);
        flags = alphabet == 0 ? inner : inner & ~ALPHABETS | alphabet;
        RegexItem inside = enclosed("(?:", start);
        RegexItem item = new RegexItem(scoped(inside.text()), inside.least(), inside.most(), Kind.ATOM);
        flags = outer;
        return item;
    }
}
