package dev.loopscope.script.syntax;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A place among the words of a program. The parsers share one; each takes what it knows and leaves the rest.
 *
 * <p>A text is read once without looking for explanations. Only if that fails it is read again, {@link #isExplaining}, with
 * the checks that find out what its author may have meant.
 */
final class TokenCursor {
    private static final int DEEPEST = 1200;

    /** No grammar rule fits what comes next. */
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stuck() {
            super(null, null, false, false);
        }
    }

    private static final Stuck STUCK = new Stuck();

    private final Tokens tokens;
    private final List<Token> list;
    private boolean explaining;
    private int place;
    private int farthest;
    private int depth;
    /** By the places, since a word is read again where one rule after another is tried. */
    private final NavigableMap<Integer, Doubt> doubts = new TreeMap<>();

    TokenCursor(Tokens tokens, boolean explaining) {
        this.tokens = tokens;
        this.list = tokens.list();
        this.explaining = explaining;
    }

    // What comes next

    Token peek() {
        return list.get(place);
    }

    Token peek(int distance) {
        return list.get(Math.min(place + distance, list.size() - 1));
    }

    boolean at(TokenKind kind) {
        return list.get(place).kind() == kind;
    }

    /** The token that was taken last. */
    Token last() {
        return list.get(place - 1);
    }

    // Taking it

    Token take() {
        Token token = list.get(place);
        if (token.kind() == TokenKind.FAULT) {
            throw stuck();
        }
        place++;
        farthest = Math.max(farthest, place);
        return token;
    }

    boolean takeIf(TokenKind kind) {
        boolean there = at(kind);
        if (there) {
            take();
        }
        return there;
    }

    Token expect(TokenKind kind) {
        if (!at(kind)) {
            throw stuck();
        }
        return take();
    }

    /** No rule fits: the place where is found out by whoever gives up. */
    Stuck stuck() {
        return STUCK;
    }

    // What is doubtful

    /** Notes what is doubtful about the word that was taken last. */
    void doubt(String text) {
        doubts.put(place, new Doubt(list.get(place - 1).span().line(), text));
    }

    /** What was noted, in the program's order. */
    List<Doubt> doubts() {
        return List.copyOf(doubts.values());
    }

    // Going back

    int mark() {
        return place;
    }

    void reset(int mark) {
        place = mark;
    }

    /** Takes note that the token so far ahead was looked at. */
    void lookAhead(int distance) {
        farthest = Math.max(farthest, place + distance);
    }

    /** The farthest token that was looked at. */
    Token farthest() {
        return list.get(Math.min(farthest, list.size() - 1));
    }

    // Places

    /** From the beginning of a token to the end of the last one that is text. */
    Span since(Token first) {
        int end = place - 1;
        while (end > 0 && list.get(end).kind().isLayout()) {
            end--;
        }
        return first.span().to(list.get(end).span());
    }

    /** From the beginning of a token to almost the end of the next one: where CPython ends a piece that it has not read to its end. */
    Span untilNext(Span first) {
        Span next = peek().span();
        return new Span(first.line(), first.column(), next.endLine(), Math.max(next.column(), next.endColumn() - 1));
    }

    /** From the beginning of a node to the end of the last token. */
    Span since(Span first) {
        int end = place - 1;
        while (end > 0 && list.get(end).kind().isLayout()) {
            end--;
        }
        return first.to(list.get(end).span());
    }

    SourceText source() {
        return tokens.source();
    }

    // Depth

    /** Goes one level deeper into the tree. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new SyntaxFault(SyntaxFault.Kind.MEMORY_ERROR,
                    "Parser stack overflowed - Python source too complex to parse", peek().span(),
                    tokens.source().line(peek().span().line()));
        }
    }

    /** Comes back from as many levels. */
    void leave(int levels) {
        depth -= levels;
    }

    int depth() {
        return depth;
    }

    void leaveTo(int level) {
        depth = level;
    }

    // Explanations

    boolean isExplaining() {
        return explaining;
    }

    /** Looks for explanations, or stops that; tells what it did before. */
    boolean explain(boolean wanted) {
        boolean before = explaining;
        explaining = wanted;
        return before;
    }

    SyntaxFault fault(Span span, String rule) {
        return fault(SyntaxFault.Kind.SYNTAX_ERROR, span, rule);
    }

    SyntaxFault fault(SyntaxFault.Kind kind, Span span, String rule) {
        return new SyntaxFault(kind, rule, span, tokens.source().line(span.line()));
    }
}
