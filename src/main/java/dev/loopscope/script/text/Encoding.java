package dev.loopscope.script.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** {@code str.encode} and {@code bytes.decode}, with the handlers of errors that Python has. */
public final class Encoding {
    private Encoding() {}

    /** {@code text.encode(encoding, errors)}. */
    public static byte[] encode(String text, String encoding, String errors) {
        Codec codec = Codecs.named(encoding);
        if (codec instanceof Utf8Codec(boolean marked) && !marked && isWhole(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return new Encoder(codec, text, errors).encode();
    }

    /** {@code data.decode(encoding, errors)}. */
    public static String decode(byte[] data, String encoding, String errors) {
        Codec codec = Codecs.named(encoding);
        if (codec instanceof Utf8Codec(boolean marked) && !marked) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
            } catch (CharacterCodingException _) {
                return new Decoder(codec, data, errors).decode();
            }
        }
        return new Decoder(codec, data, errors).decode();
    }

    /** Whether no half of a character stands alone. */
    private static boolean isWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (text.codePointAt(at) < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
