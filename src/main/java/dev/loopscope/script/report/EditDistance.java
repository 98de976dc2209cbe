package dev.loopscope.script.report;

/** How much has to be changed to make one name of another: two for a character, one where only its case differs. */
final class EditDistance {
    private static final int MOVE = 2;
    private static final int CASE = 1;
    private static final int LONGEST = 40;

    private EditDistance() {}

    /** The largest distance at which two names still count as alike. */
    static int limit(String a, String b) {
        return (a.length() + b.length() + 3) * MOVE / 6;
    }

    /** The distance, or something above {@code most} if it is more than that. */
    static int between(String first, String second, int most) {
        int prefix = 0;
        int shorter = Math.min(first.length(), second.length());
        while (prefix < shorter && first.charAt(prefix) == second.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && first.charAt(first.length() - 1 - suffix) == second.charAt(second.length() - 1 - suffix)) {
            suffix++;
        }
        String a = first.substring(prefix, first.length() - suffix);
        String b = second.substring(prefix, second.length() - suffix);
        if (a.isEmpty() || b.isEmpty()) {
            return MOVE * (a.length() + b.length());
        }
        return a.length() > LONGEST || b.length() > LONGEST
                ? most + 1
                : a.length() <= b.length() ? table(a, b, most) : table(b, a, most);
    }

    /** The last row of the table of distances between all beginnings of the two. */
    private static int table(String a, String b, int most) {
        if ((b.length() - a.length()) * MOVE > most) {
            return most + 1;
        }
        int[] row = new int[a.length()];
        for (int i = 0; i < row.length; i++) {
            row[i] = MOVE * (i + 1);
        }
        int result = 0;
        for (int j = 0; j < b.length(); j++) {
            int distance = j * MOVE;
            result = distance;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < row.length; i++) {
                int substituted = distance + substitution(b.charAt(j), a.charAt(i));
                distance = row[i];
                result = Math.min(Math.min(result, distance) + MOVE, substituted);
                row[i] = result;
                least = Math.min(least, result);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return result;
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
    }
}
