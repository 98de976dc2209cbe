package dev.loopscope.script.library.processes;

/** The kinds of object on their way between processes. Each travels as its place here and what makes it up. */
enum PickleTag {
    NONE, ELLIPSIS, NOT_IMPLEMENTED, FALSE, TRUE, INT, BIG_INT, FLOAT, STR, BYTES, BYTEARRAY, TUPLE, LIST, DICT, SET, FROZENSET, RANGE, GLOBAL, PART, INSTANCE, BOXED, EXCEPTION, REDUCED, KNOWN;

    /** How deep objects may lie in each other. */
    static final int DEEPEST = 500;
}
