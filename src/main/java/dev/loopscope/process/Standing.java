package dev.loopscope.process;

/**
 * How a runner's program stands.
 *
 * @param idle whether it will do nothing more by itself
 * @param stopped whether it is stopped with its clock
 * @param stops how often it was stopped so far
 * @param nanos the time at which its clock stands where it is stopped, else how far that is behind the one that it was given
 */
public record Standing(boolean idle, boolean stopped, int stops, long nanos) {
    /** That of a program which nobody has stopped yet. */
    public static final Standing AT_FIRST = new Standing(false, false, 0, 0);
}
