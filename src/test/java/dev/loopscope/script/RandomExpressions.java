package dev.loopscope.script;

import java.util.Random;

import dev.loopscope.script.Names.Kind;

/** Random expressions of a wanted type, a few of which raise an error on purpose or by chance. */
final class RandomExpressions {
    private static final int DEPTH = 3;
    private final Random random;
    private final Names names;

    RandomExpressions(Random random, Names names) {
        this.random = random;
        this.names = names;
    }

    /** One of some texts. */
    String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** The risky text now and then, else the safe one. */
    String seldom(String risky, String safe) {
        return random.nextInt(9) == 0 ? risky : safe;
    }

    /** An expression whose value is of a kind, or, seldom, of another one. */
    String of(Kind kind) {
        return of(kind, DEPTH);
    }

    String ofInt() {
        return of(Kind.INT);
    }

    /** A condition. */
    String ofBool() {
        return bool(2);
    }

    private String of(Kind kind, int depth) {
        if (random.nextInt(400) == 0) {
            return of(Kind.values()[random.nextInt(Kind.values().length)], 0);
        }
        return switch (kind) {
            case INT -> integer(depth - 1);
            case FLOAT -> real(depth - 1);
            case STR -> text(depth - 1);
            case LIST -> list(depth - 1);
            case DICT -> dict(depth - 1);
            case SET -> set(depth - 1);
            case TUPLE -> tuple(depth - 1);
        };
    }

    private String integer(int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) > 0 ? names.any(Kind.INT, random) : literal();
        }
        String a = of(Kind.INT, depth);
        String b = of(Kind.INT, depth);
        String s = of(Kind.STR, depth);
        String l = of(Kind.LIST, depth);
        return switch (random.nextInt(22)) {
            case 0 -> "(" + a + " * " + b + ")";
            case 1 -> "(" + a + " - " + b + ")";
            case 2 -> "(" + a + oneOf(" // ", " % ") + seldom(b, "(" + b + " or 3)") + ")";
            case 3 -> a + " ** (" + b + " % 4)";
            case 4 -> "(" + a + oneOf(" & ", " | ", " ^ ") + b + ")";
            case 5 -> "(" + a + oneOf(" << ", " >> ") + "(" + b + " % 70))";
            case 6 -> oneOf("abs", "-", "~", "int") + "(" + a + ")";
            case 7 -> "len(" + oneOf(s, l, of(Kind.DICT, depth), of(Kind.SET, depth)) + ")";
            case 8 -> "sum(" + l + ")";
            case 9 -> oneOf("min", "max") + "(" + a + ", " + b + ")";
            case 10 -> oneOf("int", "round") + "(" + of(Kind.FLOAT, depth) + ")";
            case 11 -> s + ".count(" + of(Kind.STR, 0) + ")";
            case 12 -> s + ".find(" + of(Kind.STR, 0) + ")";
            case 13 -> seldom(l, "(" + l + " + [4] * 7)") + "[" + a + " % 7]";
            case 14 -> "divmod(" + a + ", " + seldom(b, "-7") + ")[" + random.nextInt(2) + "]";
            case 15 -> "pow(" + a + ", " + b + " % 9, 97)";
            case 16 -> "(" + a + " if " + bool(depth) + " else " + b + ")";
            case 17 -> "(" + a + ").bit_length()";
            case 18 -> names.any(Kind.DICT, random) + ".get(" + oneOf("'a'", "'b'", s) + ", " + a + ")";
            case 19 -> oneOf("min", "max") + "(" + l + seldom("", ", default=0") + ")";
            case 20 ->
                "int(" + seldom(oneOf("'x'", "''", s), oneOf("'12'", "' -7 '", "'1_000'", "'0x1f', 16", "'zz', 36"))
                        + ")";
            default -> "(" + a + " + " + b + ")";
        };
    }

    private String literal() {
        return oneOf("0", "1", "2", "3", "7", "-1", "-5", "12", "100", "255", "-1000", "65537", "2 ** 31", "2 ** 63",
                "-2 ** 63", "10 ** 20", "True", "99999999999999999999");
    }

    private String real(int depth) {
        if (depth <= 0 || random.nextInt(3) == 0) {
            return random.nextBoolean()
                    ? names.any(Kind.FLOAT, random)
                    : oneOf("0.5", "-1.25", "0.1", "3.0", "1e16", "1e-5", "2.675", "1e300", "-0.0", "123456.789");
        }
        String a = of(Kind.FLOAT, depth);
        String i = of(Kind.INT, depth);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + a + " * " + of(Kind.FLOAT, depth) + ")";
            case 1 -> "(" + a + " - " + i + ")";
            case 2 -> "(" + i + " / " + seldom(i, "(" + of(Kind.INT, depth) + " or 7)") + ")";
            case 3 -> "(" + a + oneOf(" // ", " % ", " / ") + seldom(of(Kind.FLOAT, depth), "0.7") + ")";
            case 4 -> "round(" + a + ", " + random.nextInt(4) + ")";
            case 5 -> "abs(" + a + ")";
            case 6 -> "float(" + seldom("'x'", oneOf(i, "'1e3'", "' -2.5 '", "'nan'")) + ")";
            case 7 -> "sum([" + a + ", 0.1, 0.2])";
            default -> "(" + a + " + " + of(Kind.FLOAT, depth) + ")";
        };
    }

    private String text(int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? names.any(Kind.STR, random)
                    : oneOf("'a'", "'bc'", "''", "'Hello, World'", "'x y  z'", "'ünï'", "'日本'", "'🙂!'", "\"it's\"",
                            "'\\t\\n'",
                            "'12'", "'ab' 'cd'");
        }
        String s = of(Kind.STR, depth);
        String i = of(Kind.INT, depth);
        return switch (random.nextInt(17)) {
            case 0 -> "(" + s + " + " + of(Kind.STR, depth) + ")";
            case 1 -> s + "[" + slice() + "]";
            case 2 -> s + "." + oneOf("upper", "lower", "title", "strip", "capitalize", "swapcase", "lstrip") + "()"
                    + seldom(seldom(".no_such", ""), "");
            case 3 -> s + ".replace(" + of(Kind.STR, 0) + ", " + of(Kind.STR, 0) + ", " + random.nextInt(3) + ")";
            case 4 -> s + oneOf(".center", ".ljust", ".rjust", ".zfill") + "(" + random.nextInt(12) + ")";
            case 5 -> "(" + s + " * (" + i + " % 4))";
            case 6 -> oneOf("str", "repr", "ascii") + "(" + anything(depth) + ")";
            case 7 -> "','.join(map(str, " + of(Kind.LIST, depth) + "))";
            case 8 -> "f\"{" + names.any(Kind.INT, random)
                    + oneOf("}", "!r:>12}", ":,}", ":+d}", ":#x}", ":012}", ":^15}", "=}", ":e}") + "|\"";
            case 9 -> "f'{" + names.any(Kind.FLOAT, random)
                    + oneOf("}", ":.2f}", ":10.3e}", ":g}", ":+.1%}", ":_.1f}", ":>20}", seldom(":d}", ":012.4f}"))
                    + "'";
            case 10 ->
                "f'{" + names.any(Kind.STR, random) + oneOf("}", "!r}", ":>9}", ":*^9.3}", "!a}", seldom(":d}", ":.2}"))
                        + "'";
            case 11 -> "'" + oneOf("%s", "%5d", "%-6x|", "%r", "%08.3f", "%+d", "%e") + "' % (" + seldom(s, i) + ",)";
            case 12 -> "'{:>8} {!r} {}'.format(" + s + ", " + s + ", " + i + ")";
            case 13 -> "chr(" + i + " % 1000 + 33)";
            case 14 -> "''.join(" + oneOf("reversed", "sorted") + "(" + s + "))";
            case 15 -> seldom(s, "(" + s + " + 'abcdefghi')") + "[" + i + " % 9]";
            default -> "(" + s + " or " + of(Kind.STR, depth) + ")";
        };
    }

    private String list(int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) > 0
                    ? names.any(Kind.LIST, random)
                    : oneOf("[]", "[1]", "[3, 1, 2]", "[5, -5, 10 ** 20]", "[0] * 3", "list(range(6))");
        }
        String l = of(Kind.LIST, depth);
        String i = of(Kind.INT, depth);
        return switch (random.nextInt(12)) {
            case 0 -> "(" + l + " + " + of(Kind.LIST, depth) + ")";
            case 1 -> l + "[" + slice() + "]";
            case 2 ->
                "[x " + oneOf("* 2", "% 7", "- 1", "// 3") + " for x in " + l + oneOf("", " if x % 2", " if x > 0")
                        + "]";
            case 3 -> "sorted(" + l + oneOf("", ", reverse=True", ", key=abs", ", key=lambda x: -x % 5") + ")";
            case 4 -> "list(range(" + i + " % 7, " + of(Kind.INT, depth) + " % 12" + oneOf("", ", 2", ", -1") + "))";
            case 5 -> "[*" + l + ", " + i + "]";
            case 6 -> "[len(w) for w in " + of(Kind.STR, depth) + ".split()]";
            case 7 -> "[a - b for a, b in zip(" + l + ", " + of(Kind.LIST, depth) + ")]";
            case 8 -> "[i * v for i, v in enumerate(" + l + ")]";
            case 9 -> "list(map(lambda x, y=" + i + ": x ^ y, " + l + "))";
            case 10 -> "sorted(" + of(Kind.SET, depth) + ")";
            default -> "list(" + oneOf("reversed(" + l + ")", names.any(Kind.TUPLE, random),
                    names.any(Kind.DICT, random) + ".values()", "filter(None, " + l + ")") + ")";
        };
    }

    private String dict(int depth) {
        if (depth <= 0 || random.nextInt(3) == 0) {
            return random.nextInt(3) > 0 ? names.any(Kind.DICT, random) : oneOf("{}", "{'a': 1}", "dict(b=2, c=3)");
        }
        String d = of(Kind.DICT, depth);
        return switch (random.nextInt(6)) {
            case 0 -> "{**" + d + ", " + of(Kind.STR, 0) + ": " + of(Kind.INT, depth) + "}";
            case 1 -> "{str(x % 10): x for x in " + of(Kind.LIST, depth) + "}";
            case 2 -> "dict(zip(" + of(Kind.STR, depth) + ", " + of(Kind.LIST, depth) + "))";
            case 3 -> "(" + d + " | " + of(Kind.DICT, depth) + ")";
            case 4 -> "{k: v + 1 for k, v in sorted(" + d + ".items())}";
            default -> "dict.fromkeys(" + of(Kind.STR, depth) + ", " + of(Kind.INT, depth) + ")";
        };
    }

    private String set(int depth) {
        if (depth <= 0 || random.nextInt(3) == 0) {
            return random.nextBoolean() ? names.any(Kind.SET, random) : oneOf("set()", "{1, 2, 3}", "{0}");
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + of(Kind.SET, depth) + oneOf(" | ", " & ", " - ", " ^ ") + of(Kind.SET, depth) + ")";
            case 1 -> "{x % 6 for x in " + of(Kind.LIST, depth) + "}";
            default -> "set(" + of(Kind.LIST, depth) + ")";
        };
    }

    private String tuple(int depth) {
        if (depth <= 0 || random.nextInt(3) == 0) {
            return random.nextBoolean() ? names.any(Kind.TUPLE, random) : oneOf("()", "(1,)", "('a', 2.5, None)");
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + anything(depth) + ", " + anything(depth) + ")";
            case 1 -> "(" + of(Kind.TUPLE, depth) + " + " + of(Kind.TUPLE, depth) + ")";
            case 2 -> "tuple(" + of(Kind.LIST, depth) + ")";
            default -> of(Kind.TUPLE, depth) + "[" + slice() + "]";
        };
    }

    private String bool(int depth) {
        String a = of(Kind.INT, depth);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + a + oneOf(" < ", " <= ", " == ", " != ", " > ") + of(Kind.INT, depth) + ")";
            case 1 -> "(" + a + " < " + of(Kind.INT, depth) + oneOf(" < ", " <= ", " != ") + of(Kind.INT, depth) + ")";
            case 2 -> "(" + a + oneOf(" in ", " not in ") + of(Kind.LIST, depth) + ")";
            case 3 -> "(" + of(Kind.STR, depth) + oneOf(" < ", " == ", " in ") + of(Kind.STR, depth) + ")";
            case 4 -> "(not " + of(Kind.LIST, depth) + ")";
            case 5 -> "(" + of(Kind.LIST, depth) + oneOf(" < ", " == ") + of(Kind.LIST, depth) + ")";
            case 6 -> "isinstance(" + anything(depth) + ", " + oneOf("int", "str", "(list, float)") + ")";
            case 7 -> oneOf("any", "all") + "(x > 0 for x in " + of(Kind.LIST, depth) + ")";
            default -> "(" + a + oneOf(" and ", " or ") + of(Kind.FLOAT, depth) + " > 0)";
        };
    }

    private String anything(int depth) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return kind == Kind.SET ? "sorted(" + of(kind, depth) + ")" : of(kind, depth);
    }

    private String slice() {
        String[] bounds = {"", "1", "2", "-1", "-3", "4", names.any(Kind.INT, random) + " % 5"};
        return oneOf(bounds) + ":" + oneOf(bounds) + oneOf("", "", ":2", ":-1", ":-2");
    }
}
