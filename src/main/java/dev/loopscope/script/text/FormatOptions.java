package dev.loopscope.script.text;

/**
 * What a format specification asks for. Characters are 0 and numbers -1 where they are not given, the width is 0.
 *
 * @param fill the character to fill with, 0 for a blank
 * @param align one of {@code < > = ^}, or 0
 * @param sign one of {@code + -} and blank, or 0
 * @param zeroed whether a 0 stands before the width
 * @param grouping a comma, an underscore or 0
 * @param overlong whether more follows than a specification can hold
 */
record FormatOptions(int fill, char align, char sign, boolean noNegativeZero, boolean alternate, boolean zeroed,
        int width, char grouping, int precision, int type, boolean overlong) {

    /** The fill character for a number, which the 0 flag names too. */
    int filling() {
        if (fill != 0) {
            return fill;
        }
        return zeroed ? '0' : ' ';
    }

    /** The alignment of a number. */
    char numberAlign() {
        if (align != 0) {
            return align;
        }
        return zeroed && fill == 0 ? '=' : '>';
    }
}
