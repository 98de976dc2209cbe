package dev.loopscope.run;

import dev.loopscope.scenario.Text;

/** All places are taken and the queue is full. */
final class TooManyRuns extends NotNow {
    TooManyRuns(int running, int queued) {
        super(new Text(
                "%s and %s for a place; try again in a moment".formatted(
                        running == 1 ? "1 run is running" : running + " runs are running",
                        queued == 1 ? "1 waits" : queued + " wait"),
                "%d 个运行正在进行，%d 个在等待名额；请稍后再试".formatted(running, queued)));
    }
}
