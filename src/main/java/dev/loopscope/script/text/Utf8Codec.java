package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8, with a byte order mark before the text or without. */
record Utf8Codec(boolean marked) implements Codec {
    private static final String CUT_OFF = "unexpected end of data";
    private static final String NOT_CONTINUED = "invalid continuation byte";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public String name() {
        return "utf-8";
    }

    @Override
    public String refusal() {
        return "surrogates not allowed";
    }

    @Override
    public void writeMark(ByteArrayOutputStream out) {
        if (marked) {
            write(BYTE_ORDER_MARK, out);
        }
    }

    @Override
    public int mark(byte[] data) {
        return marked && data.length >= 3 && read(data, 0).character() == BYTE_ORDER_MARK ? 3 : 0;
    }

    @Override
    public boolean write(int character, ByteArrayOutputStream out) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return false;
        }
        out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public Reading read(byte[] data, int at) {
        int first = data[at] & 0xFF;
        if (first < 0x80) {
            return Reading.of(first, 1);
        }
        if (first < 0xC2 || first > 0xF4) {
            return Reading.fault("invalid start byte", 1);
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        int character = first & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            if (at + i == data.length) {
                return Reading.fault(CUT_OFF, i);
            }
            int next = data[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80 || i == 1 && !maySecond(first, next)) {
                return Reading.fault(NOT_CONTINUED, i);
            }
            character = character << 6 | next & 0x3F;
        }
        return Reading.of(character, length);
    }

    /** Whether the second byte makes neither a form that is too long, nor a surrogate, nor a number beyond all characters. */
    private static boolean maySecond(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
