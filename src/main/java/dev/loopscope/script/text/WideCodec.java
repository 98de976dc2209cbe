package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** UTF-16 and UTF-32, in an order of bytes; where they are {@code marked}, a byte order mark tells and may change it. */
record WideCodec(String name, int unit, ByteOrder order, boolean marked) implements Codec {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    public String refusal() {
        return "surrogates not allowed";
    }

    @Override
    public void writeMark(ByteArrayOutputStream out) {
        if (marked) {
            writeUnit(BYTE_ORDER_MARK, out);
        }
    }

    @Override
    public int mark(byte[] data) {
        return marked && data.length >= unit
                && (unitAt(data, 0, order) == BYTE_ORDER_MARK || unitAt(data, 0, other()) == BYTE_ORDER_MARK)
                        ? unit
                        : 0;
    }

    private ByteOrder other() {
        return order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @Override
    public boolean write(int character, ByteArrayOutputStream out) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return false;
        }
        if (unit == 2) {
            Character.toString(character).chars().forEach(half -> writeUnit(half, out));
        } else {
            writeUnit(character, out);
        }
        return true;
    }

    private void writeUnit(int value, ByteArrayOutputStream out) {
        ByteBuffer buffer = ByteBuffer.allocate(unit).order(order);
        out.writeBytes((unit == 2 ? buffer.putShort((short) value) : buffer.putInt(value)).array());
    }

    @Override
    public Reading read(byte[] data, int at) {
        if (data.length - at < unit) {
            return Reading.fault("truncated data", data.length - at);
        }
        ByteOrder used = mark(data) > 0 && unitAt(data, 0, order) != BYTE_ORDER_MARK ? other() : order;
        int value = unitAt(data, at, used);
        return unit == 2 ? readHalves(data, at, value, used) : readWhole(value);
    }

    private static Reading readWhole(int value) {
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            return Reading.fault("code point not in range(0x110000)", 4);
        }
        return value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE
                ? Reading.fault("code point in surrogate code point range(0xd800, 0xe000)", 4)
                : Reading.of(value, 4);
    }

    private Reading readHalves(byte[] data, int at, int first, ByteOrder used) {
        if (!Character.isSurrogate((char) first)) {
            return Reading.of(first, 2);
        }
        if (Character.isLowSurrogate((char) first)) {
            return Reading.fault("illegal encoding", 2);
        }
        if (data.length - at < 4) {
            return Reading.fault("unexpected end of data", data.length - at);
        }
        int second = unitAt(data, at + 2, used);
        return Character.isLowSurrogate((char) second)
                ? Reading.of(Character.toCodePoint((char) first, (char) second), 4)
                : Reading.fault("illegal UTF-16 surrogate", 2);
    }

    private int unitAt(byte[] data, int at, ByteOrder used) {
        ByteBuffer buffer = ByteBuffer.wrap(data).order(used);
        return unit == 2 ? buffer.getShort(at) & 0xFFFF : buffer.getInt(at);
    }
}
