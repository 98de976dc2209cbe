package dev.loopscope.script.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.loopscope.script.text.RecordedTable.Operation;

/** The methods of str do what they do in CPython. */
class TextsTests {
    @TestFactory
    Stream<DynamicTest> textsAreThoseOfPython() {
        return RecordedTable.of("texts").tests(operations());
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> all = new HashMap<>();
        all.put("repr", a -> Repr.of(a.text(0)));
        all.put("ascii", a -> Repr.ascii(a.text(0)));
        all.put("bytes.repr", a -> Repr.of(a.bytes(0)));
        addParts(all);
        addSearches(all);
        addCases(all);
        addPredicates(all);
        addWidths(all);
        all.put("slice",
                a -> CodePoints.slice(a.text(0), a.numberOrNull(1), a.numberOrNull(2), a.numberOrNull(3)));
        all.put("at", a -> CodePoints.at(a.text(0), a.number(1)));
        all.put("compare", a -> Integer.signum(CodePoints.compare(a.text(0), a.text(1))));
        all.put("ord", a -> CodePoints.ord(a.text(0)));
        all.put("chr", a -> CodePoints.chr(a.number(0)));
        all.put("translate", a -> Translation.translate(a.text(0),
                Translation.table(a.text(1), a.text(2), a.text(3))::get));
        return all;
    }

    private static void addParts(Map<String, Operation> all) {
        all.put("split", a -> Splitting.split(a.text(0), a.textOrNull(1), a.number(2)));
        all.put("rsplit", a -> Splitting.rsplit(a.text(0), a.textOrNull(1), a.number(2)));
        all.put("splitlines", a -> Splitting.splitLines(a.text(0), a.flag(1)));
        all.put("partition", a -> parts(Splitting.partition(a.text(0), a.text(1))));
        all.put("rpartition", a -> parts(Splitting.rpartition(a.text(0), a.text(1))));
        all.put("strip", a -> Stripping.strip(a.text(0), a.textOrNull(1)));
        all.put("lstrip", a -> Stripping.lstrip(a.text(0), a.textOrNull(1)));
        all.put("rstrip", a -> Stripping.rstrip(a.text(0), a.textOrNull(1)));
        all.put("removeprefix", a -> Stripping.removePrefix(a.text(0), a.text(1)));
        all.put("removesuffix", a -> Stripping.removeSuffix(a.text(0), a.text(1)));
    }

    private static List<String> parts(Splitting.Parts parts) {
        return List.of(parts.before(), parts.separator(), parts.after());
    }

    private static void addSearches(Map<String, Operation> all) {
        all.put("find", a -> Searching.find(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("rfind", a -> Searching.rfind(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("index", a -> Searching.index(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("rindex", a -> Searching.rindex(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("count", a -> Searching.count(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("startswith", a -> Searching.startsWith(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("endswith", a -> Searching.endsWith(a.text(0), a.text(1), a.number(2), a.number(3)));
        all.put("replace", a -> Searching.replace(a.text(0), a.text(1), a.text(2), a.number(3)));
    }

    private static void addCases(Map<String, Operation> all) {
        Map<String, UnaryOperator<String>> cases = Map.of("title", Casing::title, "capitalize", Casing::capitalize,
                "swapcase", Casing::swapcase, "casefold", Casing::casefold, "upper", Casing::upper, "lower",
                Casing::lower);
        cases.forEach((name, change) -> all.put(name, a -> change.apply(a.text(0))));
    }

    private static void addPredicates(Map<String, Operation> all) {
        Map<String, Predicate<String>> kinds = new HashMap<>();
        kinds.put("isalnum", Predicates::isAlnum);
        kinds.put("isalpha", Predicates::isAlpha);
        kinds.put("isascii", Predicates::isAscii);
        kinds.put("isdecimal", Predicates::isDecimal);
        kinds.put("isdigit", Predicates::isDigit);
        kinds.put("isidentifier", Predicates::isIdentifier);
        kinds.put("islower", Predicates::isLower);
        kinds.put("isnumeric", Predicates::isNumeric);
        kinds.put("isprintable", Predicates::isPrintable);
        kinds.put("isspace", Predicates::isSpace);
        kinds.put("istitle", Predicates::isTitle);
        kinds.put("isupper", Predicates::isUpper);
        kinds.forEach((name, kind) -> {
            all.put(name, a -> kind.test(a.text(0)));
            all.put(name + ".all", a -> block((int) a.number(0), kind));
        });
    }

    /** A digit for each of 64 characters from the first on, sixteen equal ones as a letter. */
    private static String block(int first, Predicate<String> kind) {
        return IntStream.range(first, first + 64).mapToObj(c -> kind.test(Character.toString(c)) ? "1" : "0")
                .collect(Collectors.joining()).replace("0".repeat(16), "z").replace("1".repeat(16), "o");
    }

    private static void addWidths(Map<String, Operation> all) {
        all.put("center", a -> Padding.center(a.text(0), a.number(1), a.text(2)));
        all.put("ljust", a -> Padding.ljust(a.text(0), a.number(1), a.text(2)));
        all.put("rjust", a -> Padding.rjust(a.text(0), a.number(1), a.text(2)));
        all.put("zfill", a -> Padding.zfill(a.text(0), a.number(1)));
        all.put("expandtabs", a -> Padding.expandTabs(a.text(0), a.number(1)));
    }
}
