package dev.loopscope.script.syntax;

/** What makes a value a text before it is formatted: nothing, or {@code !s}, {@code !r}, {@code !a}. */
public enum Conversion {
    NONE, STR, REPR, ASCII
}
