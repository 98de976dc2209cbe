package dev.loopscope.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What is taken out of a program's output before it is compared with another's: addresses, ids, folders. */
record OutputRules(List<Rule> rules) {
    /** Reads the rules of a file; their form is told at its head. */
    static OutputRules of(Path file) throws IOException {
        return new OutputRules(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)).map(parts -> new Rule(Pattern.compile(parts[0]), parts[1]))
                .toList());
    }

    /** The text with every rule applied, in their order. */
    String normal(String text) {
        String normal = text;
        for (Rule rule : rules) {
            normal = rule.pattern().matcher(normal).replaceAll(rule.replacement());
        }
        return normal;
    }

    /** What to look for, and what stands in its place. */
    record Rule(Pattern pattern, String replacement) {}
}
