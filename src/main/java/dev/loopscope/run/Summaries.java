package dev.loopscope.run;

import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;

import dev.loopscope.insight.Summary;

/** Sums runs up, one at a time: a long one takes much memory for a moment. */
@Component
final class Summaries {
    private final ReentrantLock turn = new ReentrantLock();

    Summary of(Run run) {
        turn.lock();
        try {
            boolean complete = run.state().isEnd(); // read before the events: then these are all
            return Summary.of(run.recording().events(), complete, run.stop());
        } finally {
            turn.unlock();
        }
    }
}
