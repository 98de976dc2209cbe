package dev.loopscope.process;

/**
 * How a program ended in its process.
 *
 * @param status its exit status
 * @param error the type of the exception that left its main thread, empty where none did
 * @param message what that exception says
 */
public record ProgramEnd(int status, String error, String message) {}
