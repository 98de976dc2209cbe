package dev.loopscope.script.syntax;

/** An operator that leaves its right side alone where the left one decides. */
public enum BooleanOperator {
    AND, OR
}
