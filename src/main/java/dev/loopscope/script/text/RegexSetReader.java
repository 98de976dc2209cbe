package dev.loopscope.script.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a set of characters in brackets. */
final class RegexSetReader {
    private final RegexInput input;
    private final RegexEscapes escapes;
    private final boolean ascii;
    private final StringBuilder members = new StringBuilder();
    /** Sets that are everything but something, which cannot be members of another. */
    private final List<String> complements = new ArrayList<>();

    RegexSetReader(RegexInput input, boolean ascii) {
        this.input = input;
        this.escapes = new RegexEscapes(input);
        this.ascii = ascii;
    }

    /** One end of a range or all of a class: the latter has no character. */
    private record Member(int character, String source) {}

    /** Reads from after the bracket, which stands at {@code start}. */
    String read(int start) {
        boolean negated = input.take('^');
        int first = input.position();
        while (!(input.peek() == ']' && input.position() > first)) {
            if (input.atEnd()) {
                throw input.fault("unterminated character set", start);
            }
            readRange(start);
        }
        input.next();
        return text(negated);
    }

    private void readRange(int set) {
        int start = input.position();
        Member low = readMember();
        if (input.peek() != '-' || input.peek(1) == ']') {
            add(low);
            return;
        }
        input.next();
        if (input.atEnd()) {
            throw input.fault("unterminated character set", set);
        }
        Member high = readMember();
        if (low.character < 0 || high.character < low.character) {
            throw input.fault("bad character range " + low.source + "-" + high.source, start);
        }
        members.append(RegexSets.literal(low.character)).append('-').append(RegexSets.literal(high.character));
    }

    private void add(Member member) {
        if (member.character >= 0) {
            members.append(RegexSets.literal(member.character));
            return;
        }
        int letter = member.source.charAt(1);
        String positive = RegexSets.members(Character.toLowerCase(letter), ascii);
        if (Character.isUpperCase(letter)) {
            complements.add("[^" + positive + "]");
        } else {
            members.append(positive);
        }
    }

    private Member readMember() {
        int start = input.position();
        int next = input.next();
        if (next != '\\') {
            return new Member(next, Character.toString(next));
        }
        if (input.atEnd()) {
            throw input.fault("bad escape (end of pattern)", start);
        }
        int letter = input.next();
        if (RegexSets.members(Character.toLowerCase(letter), ascii) != null) {
            return new Member(-1, "\\" + Character.toString(letter));
        }
        int character = character(letter, start);
        return new Member(character, input.between(start, input.position()));
    }

    private int character(int letter, int start) {
        if (letter >= '0' && letter <= '7') {
            return escapes.octal(letter, start);
        }
        if (letter == '8' || letter == '9') {
            throw input.fault("bad escape \\" + (char) letter, start);
        }
        return letter == 'b' ? '\b' : escapes.character(letter, start);
    }

    private String text(boolean negated) {
        String plain = "[" + (negated && complements.isEmpty() ? "^" : "") + members + "]";
        if (complements.isEmpty()) {
            return plain;
        }
        String union = (members.isEmpty() ? "" : plain + "|") + String.join("|", complements);
        return negated ? "(?:(?!" + union + ")(?s:.))" : "(?:" + union + ")";
    }
}
