package dev.loopscope.script.text;

import java.nio.charset.StandardCharsets;

/** Bytes as a text of the characters 0 to 255 and back, which lends them the methods of texts. */
public final class ByteText {
    private ByteText() {}

    /** The text whose characters have the bytes' numbers. */
    public static String latin1(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    /** The bytes with the numbers of a text's characters, none of which is above 255. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
