package dev.loopscope.script;

import java.util.Random;

import dev.loopscope.script.Names.Kind;

/** Random statements: assignments, branches, loops, handlers, and calls that change a value. */
final class RandomStatements {
    private static final int DEEPEST = 3;
    private final Random random;
    private final Names names;
    private final RandomExpressions expressions;
    private final ProgramText text;

    RandomStatements(Random random, Names names, RandomExpressions expressions, ProgramText text) {
        this.random = random;
        this.names = names;
        this.expressions = expressions;
        this.text = text;
    }

    /** Gives the module a variable or two of each type, so that every expression finds one. */
    void declareVariables() {
        text.line(names.declare(Kind.INT) + ", " + names.declare(Kind.INT) + " = " + random.nextInt(100) + ", "
                + expressions.oneOf("-3", "2 ** 64", "17", "0"));
        text.line(names.declare(Kind.FLOAT) + " = " + expressions.oneOf("0.1", "2.5", "-1e10", "1 / 3"));
        text.line(names.declare(Kind.STR) + " = " + names.declare(Kind.STR) + " = "
                + expressions.oneOf("'spam'", "'héllo wörld'", "'日本語 text'", "'A,b;C'"));
        text.line(names.declare(Kind.LIST) + " = [" + random.nextInt(9) + ", -4, 8, 15]");
        text.line(names.declare(Kind.DICT) + " = {'a': 1, 'b': " + random.nextInt(9) + "}");
        text.line(names.declare(Kind.SET) + " = {1, 5, " + random.nextInt(20) + "}");
        text.line(names.declare(Kind.TUPLE) + " = (1, 'two', 3.0)");
    }

    /** Some statements. */
    void several(int most) {
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            one();
            if (random.nextBoolean()) {
                print();
            }
        }
    }

    /** A statement, which may hold others. */
    void one() {
        boolean deep = text.depth() >= DEEPEST;
        switch (random.nextInt(deep ? 6 : 12)) {
            case 0, 1 -> assign(Kind.values()[random.nextInt(Kind.values().length)]);
            case 2 -> print();
            case 3 -> mutate();
            case 4 -> augment();
            case 5 -> unpack();
            case 6, 7 -> branch();
            case 8 -> forLoop();
            case 9 -> whileLoop();
            case 10 -> handled();
            default -> match();
        }
    }

    /** Prints a value or two. */
    void print() {
        text.line("print(" + expressions.ofInt() + ", " + expressions.of(Kind.values()[random.nextInt(5)]) + ")");
    }

    private void assign(Kind kind) {
        String value = expressions.of(kind);
        text.line(names.assigned(kind, random) + " = " + bounded(kind, value));
    }

    /** A value of which the next round of a loop cannot make something huge. */
    private static String bounded(Kind kind, String value) {
        return switch (kind) {
            case INT -> "cut(" + value + ")";
            case STR -> "(" + value + ")[:40]";
            case LIST, TUPLE -> "(" + value + ")[:9]";
            case DICT -> "dict(list((" + value + ").items())[:8])";
            case FLOAT, SET -> value;
        };
    }

    private void augment() {
        String name = names.assigned(Kind.INT, random);
        if (random.nextInt(8) > 0) {
            text.line(name + " = cut(" + expressions.ofInt() + ")");
        }
        text.line(name + expressions.oneOf(" += ", " -= ", " ^= ", " //= ", " %= ")
                + expressions.seldom(expressions.ofInt(), "(" + expressions.ofInt() + " or 5)"));
    }

    private void mutate() {
        String list = names.any(Kind.LIST, random);
        String dict = names.any(Kind.DICT, random);
        String i = expressions.ofInt();
        text.line(switch (random.nextInt(13)) {
            case 0 -> list + ".append(cut(" + i + "))";
            case 1 -> list + ".insert(" + random.nextInt(4) + ", cut(" + i + "))";
            case 2 -> "print(" + list + ".pop(" + expressions.oneOf("", "0", "-2") + "))";
            case 3 -> list + expressions.oneOf(".sort()", ".reverse()", ".sort(key=lambda x: -x)");
            case 4 -> "print(" + list + ".index(" + expressions.seldom(i, list + "[0]") + "))";
            case 5 -> list + "[" + random.nextInt(4) + "] = cut(" + i + ")";
            case 6 -> "del " + list + "[" + expressions.oneOf("0", "1:3", "::2", "-1") + "]";
            case 7 -> dict + "[" + expressions.oneOf("'a'", "'z'", "'new'") + "] = cut(" + i + ")";
            case 8 ->
                "print(" + dict + expressions.oneOf(".pop('a')", ".pop('q', None)", ".setdefault('k', 5)", "['b']")
                        + ")";
            case 9 -> dict + ".update(" + expressions.oneOf("x=1, a=0", "{'b': 9}", "[('c', 3)]") + ")";
            case 10 -> names.any(Kind.SET, random)
                    + expressions.oneOf(".add(3)", ".discard(5)", ".remove(1)", ".update([7, 8])");
            case 11 -> "del " + dict + expressions.seldom("['b']", "[max(" + dict + ")]");
            default -> "print(sorted(" + dict + ".items()), " + list + ")";
        });
    }

    private void unpack() {
        String list = expressions.of(Kind.LIST);
        switch (random.nextInt(3)) {
            case 0 -> {
                String first = names.assigned(Kind.INT, random);
                text.line(first + ", *" + names.assigned(Kind.LIST, random) + " = " + list);
                text.line(first + " = cut(" + first + ")");
            }
            case 1 -> text.line(
                    "_, " + names.assigned(Kind.INT, random) + " = "
                            + expressions.seldom(list, "[7, *" + list + ", 8, 9]") + "[:2]");
            default ->
                text.line("print(*" + list + "[:5], sep=" + expressions.oneOf("','", "' '", "''") + ", end='.\\n')");
        }
    }

    private void branch() {
        text.block("if " + expressions.ofBool() + ":", () -> several(2));
        if (random.nextBoolean()) {
            text.block("elif (w := " + expressions.ofInt() + ") > 3:", () -> text.line("print('w', w)"));
        }
        if (random.nextBoolean()) {
            text.block("else:", () -> several(2));
        }
    }

    private void forLoop() {
        String name = names.assigned(Kind.INT, random);
        String items = expressions.oneOf("range(" + (1 + random.nextInt(5)) + ")", expressions.of(Kind.LIST) + "[:4]",
                "sorted(" + expressions.of(Kind.SET) + ")[:4]",
                "map(len, " + expressions.of(Kind.STR) + ".split()[:4])");
        text.block("for " + name + " in " + items + ":", () -> {
            several(2);
            leave();
        });
        if (random.nextInt(3) == 0) {
            text.block("else:", () -> text.line("print('no break')"));
        }
    }

    private void leave() {
        if (random.nextInt(3) == 0) {
            text.block("if " + expressions.ofBool() + ":",
                    () -> text.line(expressions.oneOf("break", "continue", "print('odd one'); break")));
        }
    }

    private void whileLoop() {
        String counter = "n" + names.number();
        text.line(counter + " = " + (1 + random.nextInt(4)));
        text.block("while " + counter + " > 0:", () -> {
            text.line(counter + " -= 1");
            several(2);
            leave();
        });
    }

    private void handled() {
        text.block("try:", () -> {
            several(2);
            if (random.nextBoolean()) {
                text.line("raise " + error() + expressions.oneOf("", "", " from None", " from OSError('cause')"));
            }
        });
        text.block(
                "except " + expressions.oneOf("ValueError", "(TypeError, KeyError)", "LookupError", "ArithmeticError")
                        + " as error:",
                () -> {
                    text.line("told(error)");
                    if (random.nextInt(3) == 0) {
                        text.line("raise RuntimeError('again')" + expressions.oneOf("", " from error"));
                    }
                });
        if (random.nextBoolean()) {
            text.block("else:", () -> text.line("print('else')"));
        }
        if (random.nextBoolean()) {
            text.block("finally:", this::print);
        }
    }

    /** An error to raise. */
    String error() {
        return expressions.oneOf("ValueError(" + expressions.of(Kind.STR) + ")", "KeyError('k', 1)", "KeyError('k')",
                "TypeError()", "ZeroDivisionError", "IndexError(" + expressions.ofInt() + ")", "AssertionError('no')");
    }

    private void match() {
        text.block(
                "match " + expressions.oneOf(expressions.of(Kind.LIST), expressions.of(Kind.TUPLE), expressions.ofInt(),
                        expressions.of(Kind.DICT)) + ":",
                () -> {
                    matchCase("[] | () | 0", "'nothing'");
                    matchCase("[x]", "'one', x");
                    matchCase("[int(x), int() as y, *rest] if x <= y", "'two', x, y, len(rest)");
                    matchCase("{'a': x, **rest}", "'mapping', x, sorted(rest)");
                    matchCase("int(x) if x % 2", "'odd', x");
                    text.block("case _:", () -> text.line("print('something')"));
                });
    }

    private void matchCase(String pattern, String shown) {
        if (random.nextInt(3) > 0) {
            text.block("case " + pattern + ":", () -> text.line("print(" + shown + ")"));
        }
    }
}
