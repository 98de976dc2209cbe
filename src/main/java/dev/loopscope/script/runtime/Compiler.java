package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.syntax.Doubt;
import dev.loopscope.script.syntax.Expression;
import dev.loopscope.script.syntax.Literal;
import dev.loopscope.script.syntax.Module;
import dev.loopscope.script.syntax.Parameter;
import dev.loopscope.script.syntax.Parameters;
import dev.loopscope.script.syntax.Parser;
import dev.loopscope.script.syntax.Scope;
import dev.loopscope.script.syntax.Scope.Place;
import dev.loopscope.script.syntax.Scopes;
import dev.loopscope.script.syntax.Span;
import dev.loopscope.script.syntax.Statement;
import dev.loopscope.script.text.Repr;

/** Makes the nodes of a module from its tree. Each function, class body and generator expression is a {@link Unit} of its own. */
final class Compiler {
    private static final Span START = new Span(1, 0, 1, 0);

    final Source source;
    final PyModule globals;
    final PyModule builtins;
    private final Scopes scopes;
    private boolean annotationsAreTexts;

    private Compiler(Source source, PyModule globals, PyModule builtins, Scopes scopes) {
        this.source = source;
        this.globals = globals;
        this.builtins = builtins;
        this.scopes = scopes;
    }

    /**
     * The code of a module, whose names are those of {@code globals}.
     *
     * @param doubts is told of what is doubtful about the program
     * @throws dev.loopscope.script.syntax.SyntaxFault if the text is no program
     */
    static Code compile(Source source, PyModule globals, PyModule builtins, Consumer<Doubt> doubts) {
        Module module = Parser.parse(source.text());
        Scopes scopes = Scopes.of(module, source.text());
        Compiler compiler = new Compiler(source, globals, builtins, scopes);
        module.doubts().forEach(doubts);
        scopes.doubts().forEach(doubts);
        Code code = new Code(source, "<module>", "<module>", START, ParameterList.NONE, List.of(), new int[0], 0, false,
                false);
        Unit unit = new Unit(compiler, null, scopes.of(module), code);
        Object documentation = documentation(module.body());
        if (documentation != PyNone.NONE) {
            globals.put("__doc__", documentation);
        }
        unit.finish(new StatementCompiler(unit).block(withoutDocumentation(module.body()), START));
        return code;
    }

    /** Keeps annotations as texts from here on: {@code from __future__ import annotations}. */
    void keepAnnotationsAsTexts() {
        annotationsAreTexts = true;
    }

    /** An annotation as it is to be evaluated. */
    Expression annotation(Expression annotation) {
        return annotationsAreTexts
                ? new Expression.Constant(annotation.span(), new Literal.Str(text(annotation)))
                : annotation;
    }

    private String text(Expression expression) {
        if (expression instanceof Expression.Constant(Span _, Literal.Str(String value))) {
            return Repr.of(value);
        }
        Span span = expression.span();
        StringBuilder text = new StringBuilder();
        for (int number = span.line(); number <= span.endLine(); number++) {
            String line = String.valueOf(source.line(number));
            int start = number == span.line() ? line.offsetByCodePoints(0, span.column()) : 0;
            int end = number == span.endLine() ? line.offsetByCodePoints(0, span.endColumn()) : line.length();
            text.append(line.substring(start, end).strip());
        }
        return text.toString();
    }

    Scope scope(Object owner) {
        return scopes.of(owner);
    }

    /** The code of a function or lambda. */
    Code function(Unit around, Object owner, String name, Span head, Parameters parameters, List<Statement> body) {
        Scope scope = scope(owner);
        Code code = code(around, scope, name, head, list(scope, parameters), scope.slots());
        Unit unit = new Unit(this, around, scope, code);
        if (source.isLibrary()) {
            code.compileLater(() -> finish(unit, body, head));
        } else {
            finish(unit, body, head);
        }
        return code;
    }

    private static void finish(Unit unit, List<Statement> body, Span head) {
        unit.finish(new StatementCompiler(unit).block(withoutDocumentation(body), head));
    }

    /** The code of a class body. */
    Code classBody(Unit around, Statement.ClassDef definition) {
        Scope scope = scope(definition);
        Code code = code(around, scope, definition.name(), definition.span(), ParameterList.NONE, List.of());
        Unit unit = new Unit(this, around, scope, code);
        finish(unit, definition.body(), definition.span());
        return code;
    }

    /** The code of a generator expression, a function of its first iterable. */
    Code generator(Unit around, Expression.GeneratorExp expression) {
        Scope scope = scope(expression);
        List<String> slots = Stream.concat(Stream.of(".0"), scope.slots().stream()).toList();
        ParameterList parameters = new ParameterList(List.of(".0"), 1, 1, 0, false, false);
        List<String> names = Stream.concat(slots.stream(), scope.names(Place.FREE).stream()).toList();
        boolean async = scope.isAsync() || Comprehensions.isAsync(expression);
        Code code = new Code(source, "<genexpr>", qualified(around, "<genexpr>"), expression.span(), parameters, names,
                cells(scope, slots), slots.size(), true, async);
        Unit unit = new Unit(this, around, scope, code);
        unit.finish(Comprehensions.body(new StatementCompiler(unit), expression));
        return code;
    }

    private Code code(Unit around, Scope scope, String name, Span head, ParameterList parameters, List<String> slots) {
        List<String> names = Stream.concat(slots.stream(), scope.names(Place.FREE).stream()).toList();
        return new Code(source, name, qualified(around, name), head, parameters, names, cells(scope, slots),
                slots.size(),
                scope.isGenerator(), scope.isAsync());
    }

    private static int[] cells(Scope scope, List<String> slots) {
        List<String> shared = scope.names(Place.CELL);
        return slots.stream().filter(shared::contains).mapToInt(slots::indexOf).toArray();
    }

    private static String qualified(Unit around, String name) {
        return switch (around.scope.kind()) {
            case MODULE -> name;
            case CLASS -> around.code.qualifiedName() + "." + name;
            case FUNCTION, COMPREHENSION, TYPE_PARAMETERS ->
                around.here().place(name) == Place.GLOBAL && !name.startsWith("<")
                        ? name
                        : around.code.qualifiedName() + ".<locals>." + name;
        };
    }

    private static ParameterList list(Scope scope, Parameters parameters) {
        List<String> names = new ArrayList<>();
        parameters.positionalOnly().forEach(parameter -> names.add(scope.mangled(parameter.name())));
        parameters.positional().forEach(parameter -> names.add(scope.mangled(parameter.name())));
        parameters.keywordOnly().forEach(parameter -> names.add(scope.mangled(parameter.name())));
        Parameter variable = parameters.variable();
        if (variable != null) {
            names.add(scope.mangled(variable.name()));
        }
        Parameter keywords = parameters.keywords();
        if (keywords != null) {
            names.add(scope.mangled(keywords.name()));
        }
        int positionalOnly = parameters.positionalOnly().size();
        return new ParameterList(names, positionalOnly, positionalOnly + parameters.positional().size(),
                parameters.keywordOnly().size(), variable != null, keywords != null);
    }

    /** The text that a body begins with, None if it does not. */
    static Object documentation(List<Statement> body) {
        return !body.isEmpty()
                && body.getFirst() instanceof Statement.Expr(Span _, Expression.Constant(Span _, Literal.Str text))
                        ? Documentation.clean(text.value())
                        : PyNone.NONE;
    }

    private static List<Statement> withoutDocumentation(List<Statement> body) {
        return documentation(body) == PyNone.NONE ? body : body.subList(1, body.size());
    }
}
