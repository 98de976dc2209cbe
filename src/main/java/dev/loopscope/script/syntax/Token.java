package dev.loopscope.script.syntax;

/**
 * A word of a program.
 *
 * @param text as it is written; a name in NFKC form, a quotation mark of an f-string with prefix
 * @param start the index of its first character in the text
 * @param end the index after its last character
 * @param depth how many brackets are open after it
 */
record Token(TokenKind kind, String text, Span span, int start, int end, int depth) {
    /** Whether it is the name {@code word}, such as {@code match}, which is a keyword in some places only. */
    boolean isWord(String word) {
        return kind == TokenKind.NAME && text.equals(word);
    }

    /** Whether it is a name that is a keyword in some places. */
    boolean isSoftKeyword() {
        return isWord("match") || isWord("case") || isWord("type") || isWord("_");
    }
}
