package dev.loopscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.loopscope.recording.Recording;
import dev.loopscope.trace.TraceEvent.OutputPrinted;

/**
 * A text that a program printed.
 *
 * @param stream {@code stdout} or {@code stderr}
 * @param thread the name by which the program knows the thread
 */
record Printed(long seq, long atNanos, String stream, String text, String thread, long threadId, long processId) {
    /** Everything that was printed, in order. */
    static List<Printed> in(Recording recording) {
        Whereabouts whereabouts = new Whereabouts();
        List<Printed> output = new ArrayList<>();
        recording.forEach((seq, event) -> {
            whereabouts.note(event);
            if (event instanceof OutputPrinted printed) {
                long thread = printed.stamp().thread();
                output.add(new Printed(seq, printed.stamp().nanos(), printed.stream().name().toLowerCase(Locale.ROOT),
                        printed.text(), whereabouts.name(thread), thread, whereabouts.process(thread)));
            }
        });
        return output;
    }
}
