package dev.loopscope.insight;

/**
 * A thread of the run.
 *
 * @param id the operating system's id
 * @param name the name by which the program knows it
 * @param processId the process that it is in
 * @param startedNanos when it began
 * @param endedNanos when it ended, -1 if it has not
 */
public record ThreadLife(long id, String name, long processId, long startedNanos, long endedNanos) {}
