package dev.loopscope.script.syntax;

/**
 * Something of which CPython warns although the program can run.
 *
 * @param line where it stands
 * @param text what is doubtful, in CPython's words
 */
public record Doubt(int line, String text) {}
