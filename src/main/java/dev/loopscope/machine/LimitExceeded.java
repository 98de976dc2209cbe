package dev.loopscope.machine;

/** The program wanted more than it may take, and ends. The message names the limit and the setting that it comes from. */
public final class LimitExceeded extends ProgramExit {
    LimitExceeded(String what, long most, String setting) {
        super(rule(what, Long.toString(most), setting));
    }

    /**
     * What the program may take at most.
     *
     * @param setting the last word of the setting's name
     */
    public static String rule(String what, String most, String setting) {
        return "%s: at most %s (loopscope.runs.%s)".formatted(what, most, setting);
    }
}
