package dev.loopscope.script.syntax;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a token is. Each keyword and each operator is a kind of its own. */
enum TokenKind {
    NAME, NUMBER, STRING, FSTRING_START, FSTRING_MIDDLE, FSTRING_END,
    /** The end of a statement's line. */
    NEWLINE,
    /** The beginning and the end of a block. */
    INDENT, DEDENT,
    /** The end of the text. */
    END,
    /** Where reading cannot go on, for the reason that the tokens tell. */
    FAULT,
    /** A character that means nothing outside of texts, such as {@code $}. */
    OTHER,

    FALSE("False"), NONE("None"), TRUE("True"), AND("and"), AS("as"), ASSERT("assert"), ASYNC("async"), AWAIT(
            "await"), BREAK("break"), CLASS("class"), CONTINUE("continue"), DEF("def"), DEL("del"), ELIF("elif"), ELSE(
                    "else"), EXCEPT("except"), FINALLY("finally"), FOR("for"), FROM("from"), GLOBAL("global"), IF(
                            "if"), IMPORT("import"), IN("in"), IS("is"), LAMBDA("lambda"), NONLOCAL("nonlocal"), NOT(
                                    "not"), OR("or"), PASS("pass"), RAISE("raise"), RETURN(
                                            "return"), TRY("try"), WHILE("while"), WITH("with"), YIELD("yield"),

    LPAR("("), RPAR(")"), LSQB("["), RSQB("]"), LBRACE("{"), RBRACE("}"), COLON(":"), COMMA(","), SEMI(";"), PLUS(
            "+"), MINUS("-"), STAR("*"), SLASH("/"), VBAR("|"), AMPER("&"), LESS("<"), GREATER(">"), EQUAL("="), DOT(
                    "."), PERCENT("%"), EQEQUAL("=="), NOTEQUAL("!="), LESSEQUAL("<="), GREATEREQUAL(
                            ">="), TILDE("~"), CIRCUMFLEX("^"), LEFTSHIFT("<<"), RIGHTSHIFT(">>"), DOUBLESTAR(
                                    "**"), PLUSEQUAL("+="), MINEQUAL("-="), STAREQUAL(
                                            "*="), SLASHEQUAL("/="), PERCENTEQUAL("%="), AMPEREQUAL(
                                                    "&="), VBAREQUAL("|="), CIRCUMFLEXEQUAL("^="), LEFTSHIFTEQUAL(
                                                            "<<="), RIGHTSHIFTEQUAL(">>="), DOUBLESTAREQUAL(
                                                                    "**="), DOUBLESLASH("//"), DOUBLESLASHEQUAL(
                                                                            "//="), AT("@"), ATEQUAL("@="), RARROW(
                                                                                    "->"), ELLIPSIS("..."), COLONEQUAL(
                                                                                            ":="), EXCLAMATION("!");

    private static final Map<String, TokenKind> BY_TEXT = new HashMap<>();

    static {
        for (TokenKind kind : values()) {
            if (!kind.text.isEmpty()) {
                BY_TEXT.put(kind.text, kind);
            }
        }
    }

    private final String text;

    TokenKind() {
        this("");
    }

    TokenKind(String text) {
        this.text = text;
    }

    /** How a keyword or an operator is written, empty for the other kinds. */
    String text() {
        return text;
    }

    /** The keyword or operator that is written so, if there is one. */
    static @Nullable TokenKind of(String text) {
        return BY_TEXT.get(text);
    }

    /** Whether it is part of a program's lines and blocks, not of its text. */
    boolean isLayout() {
        return this == NEWLINE || this == INDENT || this == DEDENT || this == END;
    }

    /** Whether it is a keyword. */
    boolean isKeyword() {
        return compareTo(FALSE) >= 0 && compareTo(YIELD) <= 0;
    }
}
