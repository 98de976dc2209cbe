package dev.loopscope.process;

/** The kinds of value that go from process to process. A value travels as its kind's place here and what makes it up. */
enum ValueTag {
    NULL, FALSE, TRUE, INTEGER, LONG, DOUBLE, TEXT, BYTES, LIST, MAP, RECORD, ENUM, MACHINE;

    /** How deep values may lie in each other. */
    static final int DEEPEST = 64;
}
