package dev.loopscope.insight;

import java.util.List;

/**
 * What a run shows, in one sentence and the figures behind it.
 *
 * @param kind which lesson it is
 * @param sentence what follows the measured time: "is the longest of three …"
 * @param measuredNanos how long the work took: from the making of the first part, or of the task that made it, to the end of
 *     the last part and of that task; where the sentence says until what, until then; how long a program without parts lived
 * @param besidesNanos how much of that the tasks that made the parts were there before the first part or after the last, 0
 *     where it is hardly worth a word
 * @param partsNanos how long each part took by itself, in the order in which they were made
 * @param sumNanos all parts one after another
 * @param longestNanos the longest part
 * @param expectedNanos what the parts lead to, the longest or the rounds that the workers need, and what there was besides
 */
public record Verdict(Kind kind, Sentence sentence, long measuredNanos, long besidesNanos, List<Long> partsNanos,
        long sumNanos, long longestNanos, long expectedNanos) {
    /** The lessons. */
    public enum Kind {
        /** The parts ran at the same time. */
        OVERLAP,
        /** There were fewer workers than calls. */
        ROUNDS,
        /** The parts took turns, though nothing limited them to that but each other. */
        SUM,
        /** The loop was frozen by a step that did not give it back. */
        BLOCKED,
        /** There was one part. */
        SINGLE,
        /** A part failed. */
        FAILED,
        /** A part was cancelled before its end. */
        STOPPED,
        /** Parts are not done yet, or there are none. */
        UNFINISHED
    }
}
