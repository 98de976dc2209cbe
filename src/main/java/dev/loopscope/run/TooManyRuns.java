package dev.loopscope.run;

/** All places are taken and the queue is full. */
final class TooManyRuns extends RuntimeException {
    TooManyRuns(int running, int queued) {
        super("%d runs are running and %d wait for a place".formatted(running, queued));
    }
}
