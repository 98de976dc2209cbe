package dev.loopscope.script.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** The text at the beginning of a body: without the indentation that its lines share (CPython's {@code _PyCompile_CleanDoc}). */
final class Documentation {
    private Documentation() {}

    static String clean(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int margin = lines.stream().skip(1).filter(line -> !isBlank(line)).mapToInt(Documentation::indentation).min()
                .orElse(0);
        String first = lines.getFirst().substring(indentation(lines.getFirst()));
        return lines.size() == 1
                ? first
                : first + lines.stream().skip(1).map(line -> "\n" + line.substring(Math.min(margin, indentation(line))))
                        .collect(Collectors.joining());
    }

    private static boolean isBlank(String line) {
        return indentation(line) == line.length();
    }

    private static int indentation(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }
}
