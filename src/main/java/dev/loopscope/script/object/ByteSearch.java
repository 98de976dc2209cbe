package dev.loopscope.script.object;

/** Looking for bytes in bytes. */
final class ByteSearch {
    private ByteSearch() {}

    /** Where {@code part} first stands in {@code bytes}, -1 if nowhere. */
    static int find(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (matches(bytes, part, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, byte[] part, int at) {
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
