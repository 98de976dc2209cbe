package dev.loopscope.run;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A run as requests and viewers see it.
 *
 * @param scenario the scenario, or {@code playground} for a program that somebody wrote
 * @param name what such a program is called
 * @param language {@code java} or {@code script}
 * @param time the time that it takes
 * @param queuedBefore how many runs get a place before it
 * @param durationNanos from the start to the last thing that happened; nothing before the start
 * @param processId the process that its main thread is in
 * @param lastSeq the number of the last recorded event
 * @param error what ended its main thread, where something did
 */
public record RunView(String id, String scenario, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
        String language, Map<String, Object> parameters, RunTime time, RunState state,
        int queuedBefore, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant endedAt,
        @Nullable Long durationNanos, long processId, long lastSeq, @Nullable Failure error) {

    /**
     * The exception that left a main thread.
     *
     * @param type its class, by its short name
     */
    public record Failure(String type, String message) {
        static Failure of(Throwable error) {
            return new Failure(error.getClass().getSimpleName(), String.valueOf(error.getMessage()));
        }
    }
}
