package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

/** The expressions that an expression is made of, in the order in which they are evaluated. */
public final class Operands {
    private Operands() {}

    /** The parts that are evaluated where the expression stands: none of a lambda, of a comprehension the first iterable. */
    public static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Name _,Constant _,Lambda _ -> List.of();
            case ListComp comp -> firstIterable(comp.generators());
            case SetComp comp -> firstIterable(comp.generators());
            case DictComp comp -> firstIterable(comp.generators());
            case GeneratorExp comp -> firstIterable(comp.generators());
            case JoinedStr text -> text.values();
            case FormattedValue value -> present(value.value(), value.formatSpec());
            case BoolOp logic -> logic.values();
            case BinOp operation -> List.of(operation.left(), operation.right());
            case UnaryOp operation -> List.of(operation.operand());
            case Compare compare -> joined(List.of(compare.left()), compare.comparators());
            case IfExp choice -> List.of(choice.test(), choice.body(), choice.orElse());
            case NamedExpr named -> List.of(named.value());
            case Await await -> List.of(await.value());
            case Yield yield -> present(yield.value());
            case YieldFrom yield -> List.of(yield.value());
            case Attribute attribute -> List.of(attribute.value());
            case Subscript subscript -> List.of(subscript.value(), subscript.index());
            case Slice slice -> present(slice.lower(), slice.upper(), slice.step());
            case Starred starred -> List.of(starred.value());
            case Call call -> joined(joined(List.of(call.function()), call.arguments()),
                    call.keywords().stream().map(Keyword::value).toList());
            case TupleDisplay tuple -> tuple.elements();
            case ListDisplay list -> list.elements();
            case SetDisplay set -> set.elements();
            case DictDisplay dict ->
                dict.items().stream().flatMap(item -> Stream.of(item.key(), item.value())).filter(Objects::nonNull)
                        .map(Expression.class::cast).toList();
        };
    }

    private static List<Expression> firstIterable(List<Comprehension> clauses) {
        return List.of(clauses.getFirst().iterable());
    }

    private static List<Expression> present(@Nullable Expression... parts) {
        List<Expression> present = new ArrayList<>();
        for (Expression part : parts) {
            if (part != null) {
                present.add(part);
            }
        }
        return present;
    }

    private static List<Expression> joined(List<Expression> first, List<Expression> second) {
        List<Expression> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
