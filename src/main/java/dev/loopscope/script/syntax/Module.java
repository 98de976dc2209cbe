package dev.loopscope.script.syntax;

import java.util.List;

/**
 * A whole program: the root of the tree. The tree has the shape and the words of CPython's {@code ast} module, with three
 * simplifications: names and targets have no context (where they stand tells it), an {@code async} statement is the plain
 * one with a flag, and displays are called displays ({@code ListDisplay} for {@code ast.List}).
 *
 * @param doubts what is doubtful about its words
 */
public record Module(List<Statement> body, List<Doubt> doubts) {}
