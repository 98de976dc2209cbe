package dev.loopscope.run;

import dev.loopscope.scenario.Text;

/** Something that the server would do at another time, with the reason in the words of the pages. */
abstract sealed class NotNow extends RuntimeException
        permits TooManyRuns, TooManyFollowers, TooManyTrials, ServerLeaving {
    private final Text reason;

    NotNow(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
