package dev.loopscope.machine;

/**
 * How much one program may take.
 *
 * @param threads how many threads it may have at once besides its main one
 * @param processes how many child processes it may have at once
 * @param places where it gets the places for those from, which it shares with other programs
 * @param tasks how many tasks it may make
 * @param outputBytes how much it may print, in UTF-8
 */
public record Limits(int threads, int processes, ProcessPlaces places, int tasks, long outputBytes) {
    /** As much as the JVM bears. */
    public static Limits none() {
        int all = Integer.MAX_VALUE;
        return new Limits(all, all, new ProcessPlaces(all), all, Long.MAX_VALUE);
    }
}
