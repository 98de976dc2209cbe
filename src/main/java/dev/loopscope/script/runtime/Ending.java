package dev.loopscope.script.runtime;

/**
 * How a program ended.
 *
 * @param status the exit status, as python3 would give it
 * @param error the type of the exception that left its main thread, empty where none did
 * @param message what that exception says
 */
public record Ending(int status, String error, String message) {
    /** The end of a program that did what it had to. */
    static final Ending PROPER = new Ending(0, "", "");
}
