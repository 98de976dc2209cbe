package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** An encoding that the JDK has: those of East Asia, and the code pages of a byte a character. */
record CharsetCodec(String name, Charset charset, String refusal, boolean refusesRuns) implements Codec {
    private static final int LONGEST = 4;

    @Override
    public boolean write(int character, ByteArrayOutputStream out) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(Character.toString(character)));
            out.write(bytes.array(), 0, bytes.limit());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    @Override
    public Reading read(byte[] data, int at) {
        CharsetDecoder decoder = charset.newDecoder();
        for (int length = 1; length <= LONGEST && at + length <= data.length; length++) {
            CharBuffer out = CharBuffer.allocate(2);
            ByteBuffer in = ByteBuffer.wrap(data, at, length);
            CoderResult result = decoder.reset().decode(in, out, false);
            if (result.isError()) {
                return Reading.fault(refusal, 1);
            }
            if (out.position() > 0) {
                return Reading.of(Character.codePointAt(out.flip(), 0), length);
            }
        }
        return Reading.fault("incomplete multibyte sequence", data.length - at);
    }
}
