package dev.loopscope.loop.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A program that has a twin in Python, which CPython's output was recorded of. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Twin {
    /** The name of twin and recording in {@code src/test/resources/conformance}. */
    String value();
}
