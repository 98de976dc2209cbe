package dev.loopscope.script.object;

/** The texts of UnicodeEncodeError and UnicodeDecodeError. */
final class UnicodeErrors {
    private UnicodeErrors() {}

    static Object text(PyThread thread, PyException error) {
        Object[] fields = error.arguments().items();
        if (fields.length != 5 || !(fields[2] instanceof Long start) || !(fields[3] instanceof Long end)) {
            return "";
        }
        boolean one = end == start + 1;
        String reason = Texts.str(thread, fields[4]);
        return switch (fields[1]) {
            case String text when one && start < text.codePointCount(0, text.length()) ->
                "'%s' codec can't encode character '%s' in position %d: %s".formatted(fields[0],
                        escaped(text.codePointAt(text.offsetByCodePoints(0, start.intValue()))), start, reason);
            case String _ -> "'%s' codec can't encode characters in position %d-%d: %s".formatted(fields[0], start,
                    end - 1, reason);
            case PyBytes bytes when one && start < bytes.value().length ->
                "'%s' codec can't decode byte 0x%02x in position %d: %s".formatted(fields[0],
                        bytes.value()[start.intValue()], start, reason);
            default -> "'%s' codec can't decode bytes in position %d-%d: %s".formatted(fields[0], start, end - 1,
                    reason);
        };
    }

    private static String escaped(int point) {
        return point <= 0xff
                ? "\\x%02x".formatted(point)
                : point <= 0xffff ? "\\u%04x".formatted(point) : "\\U%08x".formatted(point);
    }
}
