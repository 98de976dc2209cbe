package dev.loopscope.script.text;

/** Lays a number out: sign, prefix, digits in groups, what follows them, and fill characters up to a width. */
record NumberLayout(FormatOptions options) {
    private static final int DECIMAL_GROUP = 3;
    private static final int BINARY_GROUP = 4;

    /** The sign that is shown before a number. */
    String sign(boolean negative) {
        if (negative) {
            return "-";
        }
        return options.sign() == '+' || options.sign() == ' ' ? Character.toString(options.sign()) : "";
    }

    /** The whole number; its digits may be none, as infinity's. */
    String text(String sign, String prefix, String digits, String rest) {
        int fixed = sign.length() + prefix.length() + rest.codePointCount(0, rest.length());
        boolean zeros = options.filling() == '0' && options.numberAlign() == '=';
        String grouped = digits.isEmpty() ? "" : grouped(digits, zeros ? options.width() - fixed : 0);
        int missing = Math.max(0, options.width() - fixed - grouped.length());
        String signed = sign + prefix;
        String body = grouped + rest;
        return switch (options.numberAlign()) {
            case '<' -> Padding.padded(signed + body, 0, missing, options.filling());
            case '^' -> Padding.padded(signed + body, missing / 2, missing - missing / 2, options.filling());
            case '=' -> signed + Padding.padded(body, missing, 0, options.filling());
            default -> Padding.padded(signed + body, missing, 0, options.filling());
        };
    }

    /** The digits in groups, with zeros before them up to a width; no group is empty, so one zero may be more than asked. */
    private String grouped(String digits, int width) {
        if (options.grouping() == 0) {
            return digits;
        }
        int size = switch (options.type()) {
            case 'b', 'o', 'x', 'X' -> BINARY_GROUP;
            default -> DECIMAL_GROUP;
        };
        StringBuilder backwards = new StringBuilder();
        int left = digits.length();
        int wanted = width;
        while (true) {
            int length = Math.min(size, Math.max(Math.max(left, wanted), 1));
            for (int i = 0; i < length; i++) {
                backwards.append(left > 0 ? digits.charAt(--left) : '0');
            }
            wanted -= length;
            if (left <= 0 && wanted <= 0) {
                return backwards.reverse().toString();
            }
            backwards.append(options.grouping());
            wanted--;
        }
    }
}
