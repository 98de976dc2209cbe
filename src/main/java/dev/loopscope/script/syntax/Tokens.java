package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words of a program. The last one is {@link TokenKind#END}, or {@link TokenKind#FAULT} where the text cannot be read to
 * its end.
 *
 * @param fault why not
 * @param unclosed the complaint about the innermost bracket that was open there
 */
record Tokens(SourceText source, List<Token> list, @Nullable SyntaxFault fault, @Nullable SyntaxFault unclosed) {}
