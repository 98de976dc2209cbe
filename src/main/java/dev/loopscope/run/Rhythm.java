package dev.loopscope.run;

import java.util.List;
import java.util.function.Supplier;

/**
 * The beat at which the traces of all plays are recorded and their runs give a pulse, and which measures how late the
 * server's loop is. It begins with the first play and ends with the last. On the server's loop only.
 */
final class Rhythm {
    private static final double BEAT_SECONDS = 0.016;
    /** With many viewers a beat is longer, so that the messages a second stay as many as two cores can send. */
    private static final double BEAT_SECONDS_A_VIEWER = 50e-6;
    private static final long PULSE_NANOS = 250_000_000L;

    private final ServerLoop loop;
    private final Supplier<List<Play>> plays;
    private boolean isOn;
    private long due;
    private long lastPulse;
    private long worstLag;

    Rhythm(ServerLoop loop, Supplier<List<Play>> plays) {
        this.loop = loop;
        this.plays = plays;
    }

    /** Begins, if it has not begun. */
    void begin() {
        if (!isOn) {
            isOn = true;
            beatLater(plays.get());
        }
    }

    private void beatLater(List<Play> current) {
        int viewers = current.stream().mapToInt(play -> play.run().watchers()).sum();
        double seconds = Math.max(BEAT_SECONDS, BEAT_SECONDS_A_VIEWER * viewers);
        due = System.nanoTime() + (long) (seconds * 1e9);
        loop.later(seconds, this::beat);
    }

    private void beat() {
        long now = System.nanoTime();
        worstLag = Math.max(worstLag, now - due);
        boolean withPulse = now - lastPulse >= PULSE_NANOS;
        List<Play> current = plays.get();
        for (Play play : current) {
            boolean more = play.flush();
            if (withPulse) {
                play.run().pulse(new Pulse(play.now(), worstLag));
            } else if (more) {
                play.run().tellWatchers();
            }
        }
        if (withPulse) {
            lastPulse = now;
            worstLag = 0;
        }
        isOn = !current.isEmpty();
        if (isOn) {
            beatLater(current);
        }
    }
}
