package dev.loopscope.proof;

/** How far the proofs go: a look in every build, all of it with {@code -Dproof=full}. */
public final class Proof {
    private static final boolean FULL = "full".equals(System.getProperty("proof"));

    private Proof() {}

    /** Whether they go all the way. */
    public static boolean isFull() {
        return FULL;
    }

    /** One of two sizes. */
    public static int size(int smoke, int full) {
        return FULL ? full : smoke;
    }

    /** Says how far a proof went, where it goes all the way. */
    public static void report(String form, Object... figures) {
        if (FULL) {
            System.out.println(form.formatted(figures));
        }
    }
}
