package dev.loopscope.run;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** The time that a run takes. */
public enum RunTime {
    /** The machine's: a sleep of a second takes a second. */
    REAL("real"),
    /** Nobody has to wait for it: it jumps over the waits, so the run is over at once. */
    VIRTUAL("virtual");

    private final String word;

    RunTime(String word) {
        this.word = word;
    }

    /** The time of this word, if there is one. */
    static Optional<RunTime> of(String word) {
        return Stream.of(values()).filter(time -> time.word.equals(word)).findFirst();
    }

    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
