package dev.loopscope.script.text;

import java.util.List;
import java.util.Map;

/**
 * Makes values of what a JSON document holds.
 *
 * @param <T> the values
 */
public interface JsonBuilder<T> {
    /** {@code null}. */
    T none();

    /** {@code true} or {@code false}. */
    T bool(boolean value);

    /** A text. */
    T text(String value);

    /** A number without fraction and exponent, as it is written. */
    T integer(String literal);

    /** A number with fraction or exponent, as it is written. */
    T real(String literal);

    /** {@code NaN}, {@code Infinity} or {@code -Infinity}. */
    T constant(String name);

    /** An array. */
    T array(List<T> items);

    /** An object, with its pairs in order, those with the same key too. */
    T object(List<Map.Entry<String, T>> pairs);
}
