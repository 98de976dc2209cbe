package dev.loopscope.run;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a run is in its life. QUEUED → RUNNING ⇄ IDLE or PAUSED → one of the ends; a queued run can be cancelled too.
 */
public enum RunState {
    /** Waits for a place. */
    QUEUED("queued"),
    /** Something of it runs, or will by itself. */
    RUNNING("running"),
    /** Nothing will happen any more without somebody from outside. */
    IDLE("idle"),
    /** Its program and its clock stand still until somebody lets them go on. */
    PAUSED("paused"),
    /** Its program came to its end. */
    FINISHED("finished"),
    /** An exception left its main thread. */
    FAILED("failed"),
    /** Somebody stopped it. */
    CANCELLED("cancelled"),
    /** Its time was up. */
    TIMED_OUT("timed-out");

    private final String word;

    RunState(String word) {
        this.word = word;
    }

    /** The state of this word, if there is one. */
    static Optional<RunState> of(String word) {
        return Stream.of(values()).filter(state -> state.word.equals(word)).findFirst();
    }

    /** Whether the run is over. */
    public boolean isEnd() {
        return compareTo(FINISHED) >= 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
