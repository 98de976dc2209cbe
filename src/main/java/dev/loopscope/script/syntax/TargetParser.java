package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Expression.*;

import static dev.loopscope.script.syntax.TokenKind.*;

/** Reads what is assigned to, and tells what cannot be. */
final class TargetParser {
    private final TokenCursor cursor;
    private final AtomParser atoms;
    private final ExpressionParser expressions;

    TargetParser(TokenCursor cursor, AtomParser atoms, ExpressionParser expressions) {
        this.cursor = cursor;
        this.atoms = atoms;
        this.expressions = expressions;
    }

    /** The targets between {@code for} and {@code in}. */
    Expression loopTargets() {
        int mark = cursor.mark();
        try {
            Expression targets = starTargets();
            if (isTarget(targets, true) && (cursor.at(IN) || !cursor.isExplaining())) {
                return targets;
            }
        } catch (TokenCursor.Stuck e) {
            if (!cursor.isExplaining()) {
                throw e;
            }
        }
        if (!cursor.isExplaining()) {
            throw cursor.stuck();
        }
        return explained(mark);
    }

    private Expression explained(int mark) {
        cursor.reset(mark);
        Expression wrong = expressions.starExpressions();
        Expression part = invalidLoopPart(wrong);
        if (part != null) {
            throw cursor.fault(part.span(), "cannot assign to " + nameOf(part));
        }
        return wrong;
    }

    /** What in an expression after {@code for} cannot be assigned to: of {@code a in b}, the left side is the target. */
    private static @Nullable Expression invalidLoopPart(Expression expression) {
        return switch (expression) {
            case Compare compare -> compare.operators().getFirst() == ComparisonOperator.IN
                    ? invalidLoopPart(compare.left())
                    : null;
            case TupleDisplay tuple -> invalidLoopPart(tuple.elements());
            case ListDisplay list -> invalidLoopPart(list.elements());
            case Starred star -> invalidLoopPart(star.value());
            default -> invalidPart(expression, true);
        };
    }

    private static @Nullable Expression invalidLoopPart(List<Expression> elements) {
        for (Expression element : elements) {
            Expression invalid = invalidLoopPart(element);
            if (invalid != null) {
                return invalid;
            }
        }
        return null;
    }

    /** Looks, in a comprehension that is known to be faulty, whether what follows its targets is {@code in}. */
    void requireIn() {
        int mark = cursor.mark();
        try {
            do {
                expressions.bitwiseOr();
            } while (cursor.takeIf(COMMA) && ExpressionParser.startsExpression(cursor.peek(), false));
        } catch (TokenCursor.Stuck e) {
            cursor.reset(mark);
            return;
        }
        if (!cursor.at(IN)) {
            throw cursor.fault(cursor.peek().span(), "'in' expected after for-loop variables");
        }
        cursor.reset(mark);
    }

    private Expression starTargets() {
        Token first = cursor.peek();
        Expression only = starTarget();
        if (!cursor.at(COMMA)) {
            return only;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(only);
        while (cursor.takeIf(COMMA) && (cursor.at(STAR) || ExpressionParser.startsExpression(cursor.peek(), false))) {
            elements.add(starTarget());
        }
        return new TupleDisplay(cursor.since(first), List.copyOf(elements));
    }

    /** One target, possibly with a star; whether it can be one is not looked at. */
    Expression starTarget() {
        if (!cursor.at(STAR)) {
            return atoms.primary();
        }
        Token star = cursor.take();
        Expression value = atoms.primary();
        return new Starred(cursor.since(star), value);
    }

    /** Whether an expression can be assigned to. */
    static boolean isTarget(Expression expression, boolean starred) {
        return invalidPart(expression, starred) == null;
    }

    /** What in an expression cannot be assigned to, null if all can be. */
    static @Nullable Expression invalidPart(Expression expression, boolean starred) {
        return switch (expression) {
            case Name _,Attribute _,Subscript _ -> null;
            case TupleDisplay tuple -> invalidPart(tuple.elements(), starred);
            case ListDisplay list -> invalidPart(list.elements(), starred);
            case Starred star when starred -> invalidPart(star.value(), true);
            default -> expression;
        };
    }

    private static @Nullable Expression invalidPart(List<Expression> elements, boolean starred) {
        for (Expression element : elements) {
            Expression invalid = invalidPart(element, starred);
            if (invalid != null) {
                return invalid;
            }
        }
        return null;
    }

    /** What a message calls an expression. */
    static String nameOf(Expression expression) {
        return switch (expression) {
            case Attribute _ -> "attribute";
            case Subscript _ -> "subscript";
            case Starred _ -> "starred";
            case Name _ -> "name";
            case ListDisplay _ -> "list";
            case TupleDisplay _ -> "tuple";
            case Lambda _ -> "lambda";
            case Call _ -> "function call";
            case BoolOp _,BinOp _,UnaryOp _ -> "expression";
            case GeneratorExp _ -> "generator expression";
            case Yield _,YieldFrom _ -> "yield expression";
            case Await _ -> "await expression";
            case ListComp _ -> "list comprehension";
            case SetComp _ -> "set comprehension";
            case DictComp _ -> "dict comprehension";
            case DictDisplay _ -> "dict literal";
            case SetDisplay _ -> "set display";
            case JoinedStr _,FormattedValue _ -> "f-string expression";
            case Constant constant -> nameOf(constant.value());
            case Compare _ -> "comparison";
            case IfExp _ -> "conditional expression";
            case NamedExpr _ -> "named expression";
            case Slice _ -> "slice";
        };
    }

    private static String nameOf(Literal value) {
        return switch (value) {
            case Literal.Singleton single -> switch (single) {
                case NONE -> "None";
                case TRUE -> "True";
                case FALSE -> "False";
                case ELLIPSIS -> "ellipsis";
            };
            case Literal.Int _,Literal.BigInt _,Literal.Float _,Literal.Imaginary _,Literal.Str _,Literal.Bytes _ ->
                "literal";
        };
    }
}
