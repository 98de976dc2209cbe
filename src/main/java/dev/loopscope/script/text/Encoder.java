package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

import dev.loopscope.script.text.TextError.Unencodable;

/** One encoding of a text, with what is done about characters that the encoding does not have. */
final class Encoder {
    private final Codec codec;
    private final String text;
    private final int[] characters;
    private final String errors;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Encoder(Codec codec, String text, String errors) {
        this.codec = codec;
        this.text = text;
        this.characters = text.codePoints().toArray();
        this.errors = errors;
    }

    byte[] encode() {
        codec.writeMark(out);
        int at = 0;
        while (at < characters.length) {
            if (codec.write(characters[at], out)) {
                at++;
                continue;
            }
            int end = endOfRefused(at);
            handle(at, end);
            at = end;
        }
        return out.toByteArray();
    }

    private int endOfRefused(int start) {
        int end = start + 1;
        while (codec.refusesRuns() && end < characters.length
                && !codec.write(characters[end], new ByteArrayOutputStream())) {
            end++;
        }
        return end;
    }

    private void handle(int start, int end) {
        for (int at = start; at < end; at++) {
            int character = characters[at];
            boolean done = switch (errors) {
                case "strict" -> false;
                case "ignore" -> true;
                case "replace" -> write("?");
                case "backslashreplace" -> write(Repr.escape(character));
                case "xmlcharrefreplace" -> write("&#" + character + ";");
                case "namereplace" -> write(named(character));
                case "surrogateescape" -> writeEscaped(character);
                case "surrogatepass" -> writeSurrogate(character);
                default -> throw TextError.lookup("unknown error handler name '" + errors + "'");
            };
            if (!done) {
                throw refusal(start, end);
            }
        }
    }

    private boolean write(String replacement) {
        return replacement.chars().allMatch(unit -> codec.write(unit, out));
    }

    private static String named(int character) {
        String name = Character.getName(character);
        return name == null || name.endsWith(Integer.toHexString(character).toUpperCase(Locale.ROOT))
                ? Repr.escape(character)
                : "\\N{" + name + "}";
    }

    private boolean writeEscaped(int character) {
        boolean escaped = character >= 0xDC80 && character <= 0xDCFF;
        if (escaped) {
            out.write(character - 0xDC00);
        }
        return escaped;
    }

    private boolean writeSurrogate(int character) {
        boolean passed = codec instanceof Utf8Codec && character >= 0xD800 && character <= 0xDFFF;
        if (passed) {
            out.write(0xE0 | character >> 12);
            out.write(0x80 | character >> 6 & 0x3F);
            out.write(0x80 | character & 0x3F);
        }
        return passed;
    }

    private TextError refusal(int start, int end) {
        String what = end - start == 1
                ? "character '%s' in position %d".formatted(Repr.escape(characters[start]), start)
                : "characters in position %d-%d".formatted(start, end - 1);
        return new TextError(TextError.Kind.UNICODE_ENCODE_ERROR,
                "'%s' codec can't encode %s: %s".formatted(codec.name(), what, codec.refusal()),
                new Unencodable(codec.name(), text, start, end, codec.refusal()));
    }
}
