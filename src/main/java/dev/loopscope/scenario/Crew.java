package dev.loopscope.scenario;

/**
 * Who runs a program's blocking calls.
 *
 * @param size how many of them run at once
 * @param isTheLoop whether it is the loop itself, which nothing else gets while it runs one
 */
public record Crew(int size, boolean isTheLoop) {
    /** The loop's own thread. */
    public static final Crew THE_LOOP = new Crew(1, true);
    /** Somebody for every call. */
    public static final Crew UNBOUNDED = new Crew(Integer.MAX_VALUE, false);

    /** So many threads or processes. */
    public static Crew of(int workers) {
        return new Crew(workers, false);
    }
}
