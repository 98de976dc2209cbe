package dev.loopscope.script.text;

import dev.loopscope.script.text.TextError.Undecodable;

/** One decoding of bytes, with what is done about bytes that are no character. */
final class Decoder {
    private final Codec codec;
    private final byte[] data;
    private final String errors;
    private final StringBuilder out;

    Decoder(Codec codec, byte[] data, String errors) {
        this.codec = codec;
        this.data = data;
        this.errors = errors;
        this.out = new StringBuilder(data.length);
    }

    String decode() {
        int at = codec.mark(data);
        while (at < data.length) {
            Codec.Reading reading = codec.read(data, at);
            String fault = reading.fault();
            if (fault == null) {
                out.appendCodePoint(reading.character());
            } else {
                handle(at, at + reading.length(), fault);
            }
            at += reading.length();
        }
        return out.toString();
    }

    private void handle(int start, int end, String reason) {
        switch (errors) {
            case "strict" -> throw refusal(start, end, reason);
            case "ignore" -> {
                // What cannot be read is left out.
            }
            case "replace" -> out.append('\uFFFD');
            case "backslashreplace" -> {
                for (int at = start; at < end; at++) {
                    out.append(Repr.escape(data[at] & 0xFF));
                }
            }
            case "surrogateescape" -> {
                for (int at = start; at < end; at++) {
                    if (data[at] >= 0) {
                        throw refusal(start, end, reason);
                    }
                    out.append((char) (0xDC00 + (data[at] & 0xFF)));
                }
            }
            default -> throw TextError.lookup("unknown error handler name '" + errors + "'");
        }
    }

    private TextError refusal(int start, int end, String reason) {
        String what = end - start == 1
                ? "byte 0x%02x in position %d".formatted(data[start], start)
                : "bytes in position %d-%d".formatted(start, end - 1);
        return new TextError(TextError.Kind.UNICODE_DECODE_ERROR,
                "'%s' codec can't decode %s: %s".formatted(codec.name(), what, reason),
                new Undecodable(codec.name(), data, start, end, reason));
    }
}
