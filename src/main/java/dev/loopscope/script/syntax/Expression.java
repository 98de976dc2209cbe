package dev.loopscope.script.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An expression, or the target of an assignment. Parentheses around one belong to the span of tuples only. */
public sealed interface Expression extends Node {

    // Names and constants

    /** A name, as the program spells it but in Unicode's NFKC form. */
    record Name(Span span, String id) implements Expression {}

    /** A number, a text, bytes, {@code None}, {@code True}, {@code False} or {@code ...}. */
    record Constant(Span span, Literal value) implements Expression {}

    /** An f-string: constants of text and {@link FormattedValue}s in order. */
    record JoinedStr(Span span, List<Expression> values) implements Expression {}

    /** {@code {value!conversion:formatSpec}} in an f-string. For {@code {value=}} its text is in the constant before it. */
    record FormattedValue(Span span, Expression value, Conversion conversion, @Nullable JoinedStr formatSpec)
            implements
                Expression {}

    // Operators

    /** {@code a and b and c}: two or more values of one operator. */
    record BoolOp(Span span, BooleanOperator operator, List<Expression> values) implements Expression {}

    /** {@code left operator right}. */
    record BinOp(Span span, Expression left, BinaryOperator operator, Expression right) implements Expression {}

    /** {@code operator operand}. */
    record UnaryOp(Span span, UnaryOperator operator, Expression operand) implements Expression {}

    /** {@code left < b < c}: as many comparators as operators. */
    record Compare(Span span, Expression left, List<ComparisonOperator> operators, List<Expression> comparators)
            implements
                Expression {}

    /** {@code body if test else orElse}. */
    record IfExp(Span span, Expression test, Expression body, Expression orElse) implements Expression {}

    /** {@code target := value}. */
    record NamedExpr(Span span, Name target, Expression value) implements Expression {}

    /** {@code lambda parameters: body}. */
    record Lambda(Span span, Parameters parameters, Expression body) implements Expression {}

    // What hands over control

    /** {@code await value}. */
    record Await(Span span, Expression value) implements Expression {}

    /** {@code yield value}. */
    record Yield(Span span, @Nullable Expression value) implements Expression {}

    /** {@code yield from value}. */
    record YieldFrom(Span span, Expression value) implements Expression {}

    // Parts of objects, calls

    /** {@code value.attribute}. */
    record Attribute(Span span, Expression value, String attribute) implements Expression {}

    /** {@code value[index]}; the index may be a {@link Slice} or a tuple that has some. */
    record Subscript(Span span, Expression value, Expression index) implements Expression {}

    /** {@code lower:upper:step} in a subscript. */
    record Slice(Span span, @Nullable Expression lower, @Nullable Expression upper, @Nullable Expression step)
            implements
                Expression {}

    /** {@code *value} in a call, a display or a target. */
    record Starred(Span span, Expression value) implements Expression {}

    /** {@code function(arguments, keywords)}; starred arguments are {@link Starred}, {@code **} a keyword without a name. */
    record Call(Span span, Expression function, List<Expression> arguments, List<Keyword> keywords)
            implements
                Expression {}

    // Displays and comprehensions

    /** {@code (a, b)} or {@code a, b}. */
    record TupleDisplay(Span span, List<Expression> elements) implements Expression {}

    /** {@code [a, b]}. */
    record ListDisplay(Span span, List<Expression> elements) implements Expression {}

    /** {@code {a, b}}. */
    record SetDisplay(Span span, List<Expression> elements) implements Expression {}

    /** {@code {key: value, **more}}. */
    record DictDisplay(Span span, List<DictItem> items) implements Expression {}

    /** {@code [element for …]}. */
    record ListComp(Span span, Expression element, List<Comprehension> generators) implements Expression {}

    /** {@code {element for …}}. */
    record SetComp(Span span, Expression element, List<Comprehension> generators) implements Expression {}

    /** {@code {key: value for …}}. */
    record DictComp(Span span, Expression key, Expression value, List<Comprehension> generators)
            implements
                Expression {}

    /** {@code (element for …)}. */
    record GeneratorExp(Span span, Expression element, List<Comprehension> generators) implements Expression {}
}
