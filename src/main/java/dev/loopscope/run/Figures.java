package dev.loopscope.run;

/** Numbers in a request's address, as clients write them. */
final class Figures {
    private static final double LONGEST_WAIT = 300;
    private static final int LONGEST_LIST = 1_000;

    private Figures() {}

    /** How long a client wants to wait for an answer. */
    static double waitSeconds(String given) {
        try {
            double seconds = Double.parseDouble(given);
            if (seconds >= 0 && seconds <= LONGEST_WAIT) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as to a number out of range.
        }
        throw Refused.because("wait", "a number of seconds between 0 and 300");
    }

    /** The number of the last event that a client has, told in {@code field}. */
    static long after(String field, String given) {
        try {
            long seq = Long.parseLong(given);
            if (seq >= 0) {
                return seq;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as to a negative one.
        }
        throw Refused.because(field, "the number of an event, 0 or more");
    }

    /** How many lines of a list a client wants. */
    static int limit(String given) {
        try {
            int lines = Integer.parseInt(given);
            if (lines >= 1 && lines <= LONGEST_LIST) {
                return lines;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as to a number out of range.
        }
        throw Refused.because("limit", "a whole number between 1 and 1000");
    }
}
