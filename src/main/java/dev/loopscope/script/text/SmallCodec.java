package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;

/** An encoding whose bytes are the characters' numbers below a limit: ASCII and Latin-1. */
record SmallCodec(String name, int limit) implements Codec {
    @Override
    public String refusal() {
        return "ordinal not in range(" + limit + ")";
    }

    @Override
    public boolean write(int character, ByteArrayOutputStream out) {
        if (character < limit) {
            out.write(character);
        }
        return character < limit;
    }

    @Override
    public Reading read(byte[] data, int at) {
        int value = data[at] & 0xFF;
        return value < limit ? Reading.of(value, 1) : Reading.fault(refusal(), 1);
    }
}
