package dev.loopscope.scenario.article;

import dev.loopscope.machine.Machine;

/** A function that blocks: whoever calls it waits, and so does everything else on that thread. */
record Ping(Machine machine, double seconds) {
    /** Says where it runs, blocks as a slow network does, and returns the url. */
    String ping(String url) {
        machine.print("start ping", url, "on", machine.currentThread(), "pid", machine.processId());
        machine.sleep(seconds);
        machine.print("end ping", url);
        return url;
    }
}
