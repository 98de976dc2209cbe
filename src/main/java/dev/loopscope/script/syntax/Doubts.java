package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

/** Finds what can hardly be meant: constants that are called, compared by identity or asked for an item they cannot have. */
final class Doubts {
    private final List<Doubt> found = new ArrayList<>();

    /** What was found, in the program's order. */
    List<Doubt> found() {
        return List.copyOf(found);
    }

    /** Looks at one expression without those within it. */
    void look(Expression expression) {
        if (expression instanceof Compare compare) {
            compared(compare);
        } else if (expression instanceof Call call) {
            called(call);
        } else if (expression instanceof Subscript part && !subscripted(part)) {
            indexed(part);
        }
    }

    /** Looks at what an {@code assert} tests. */
    void tested(Statement.Assert check) {
        if (check.test() instanceof TupleDisplay tuple && !tuple.elements().isEmpty()) {
            add(check.span(), "assertion is always true, perhaps remove parentheses?");
        }
    }

    private void add(Span span, String text) {
        found.add(new Doubt(span.line(), text));
    }

    private void compared(Compare compare) {
        Expression left = compare.left();
        for (int i = 0; i < compare.operators().size(); i++) {
            Expression right = compare.comparators().get(i);
            ComparisonOperator operator = compare.operators().get(i);
            boolean is = operator == ComparisonOperator.IS;
            String literal = literal(left) == null ? literal(right) : literal(left);
            if (literal != null && (is || operator == ComparisonOperator.IS_NOT)) {
                add(compare.span(), "\"%s\" with '%s' literal. Did you mean \"%s\"?".formatted(operator.symbol(),
                        literal, is ? "==" : "!="));
                return;
            }
            left = right;
        }
    }

    private void called(Call call) {
        String type = type(call.function());
        if (type != null && !type.equals("function")) {
            add(call.span(), "'%s' object is not callable; perhaps you missed a comma?".formatted(type));
        }
    }

    private boolean subscripted(Subscript part) {
        String type = switch (part.value()) {
            case Constant(Span _, Literal.Str _),Constant(Span _, Literal.Bytes _) -> null;
            case Constant _,SetDisplay _,SetComp _,GeneratorExp _,Lambda _ -> type(part.value());
            default -> null;
        };
        if (type != null) {
            add(part.span(), "'%s' object is not subscriptable; perhaps you missed a comma?".formatted(type));
        }
        return type != null;
    }

    private void indexed(Subscript part) {
        String type = type(part.value());
        String index = type(part.index());
        boolean sequence = type != null && !type.equals("dict");
        if (sequence && index != null && !index.equals("int") && !index.equals("bool")) {
            add(part.span(), "%s indices must be integers or slices, not %s; perhaps you missed a comma?"
                    .formatted(type, index));
        }
    }

    /** The type of a constant which may be there more than once; null for another expression. */
    private static @Nullable String literal(Expression expression) {
        return switch (expression) {
            case Constant(Span _, Literal.Singleton _) -> null;
            case Constant constant -> type(constant);
            case UnaryOp(Span _, UnaryOperator _, Constant constant) -> literal(constant);
            case TupleDisplay tuple ->
                tuple.elements().stream().allMatch(element -> element instanceof Constant || literal(element) != null)
                        ? "tuple"
                        : null;
            default -> null;
        };
    }

    /** The type of what a literal or display gives; null for what only the run tells. */
    private static @Nullable String type(Expression expression) {
        return switch (expression) {
            case Constant constant -> type(constant.value());
            case TupleDisplay _ -> "tuple";
            case ListDisplay _,ListComp _ -> "list";
            case DictDisplay _,DictComp _ -> "dict";
            case SetDisplay _,SetComp _ -> "set";
            case GeneratorExp _ -> "generator";
            case JoinedStr _ -> "str";
            case Lambda _ -> "function";
            default -> null;
        };
    }

    private static String type(Literal literal) {
        return switch (literal) {
            case Literal.Singleton single -> switch (single) {
                case NONE -> "NoneType";
                case TRUE, FALSE -> "bool";
                case ELLIPSIS -> "ellipsis";
            };
            case Literal.Int _,Literal.BigInt _ -> "int";
            case Literal.Float _ -> "float";
            case Literal.Imaginary _ -> "complex";
            case Literal.Str _ -> "str";
            case Literal.Bytes _ -> "bytes";
        };
    }
}
