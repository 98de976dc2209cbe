package dev.loopscope.loop;

import java.io.Serializable;

/** What a loop calls. Given as a method reference it is shown by its name. */
@FunctionalInterface
public interface Callback extends Serializable {
    /** Runs on the loop's thread. What it throws goes to the loop's exception handler. */
    void run() throws Exception;
}
