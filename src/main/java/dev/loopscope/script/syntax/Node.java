package dev.loopscope.script.syntax;

/** A piece of a program that has a place in its text. */
public sealed interface Node
        permits Statement, Expression, Pattern, Parameter, Keyword, Alias, ExceptHandler, TypeParameter {
    /** The text that it was read from. */
    Span span();
}
