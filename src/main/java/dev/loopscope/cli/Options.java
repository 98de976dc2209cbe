package dev.loopscope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the command {@code run} is told.
 *
 * @param program the program's file, {@code -} for standard input, null where only help is asked for
 * @param arguments what comes after it
 * @param trace where the trace is to be written
 * @param summary whether the verdict is wanted
 * @param instant whether nobody is to wait for the program's sleeps
 */
record Options(@Nullable String program, List<String> arguments, @Nullable String trace, boolean summary,
        boolean instant) {
    /** The command was not given as it must be. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1;

        Misused(String rule) {
            super(rule);
        }
    }

    /** Reads what follows {@code run}; everything after the program's name is the program's own. */
    static Options read(List<String> given) throws Misused {
        List<String> left = new ArrayList<>(given);
        String trace = null;
        boolean summary = false;
        boolean instant = false;
        while (!left.isEmpty() && left.getFirst().startsWith("-") && !left.getFirst().equals("-")) {
            String option = left.removeFirst();
            switch (option) {
                case "-h", "--help" -> {
                    return new Options(null, List.of(), null, false, false);
                }
                case "--summary" -> summary = true;
                case "--instant" -> instant = true;
                case "--trace" -> {
                    if (left.isEmpty()) {
                        throw new Misused("--trace: the file to write is missing");
                    }
                    trace = left.removeFirst();
                }
                default -> throw new Misused("unknown option " + option);
            }
        }
        if (left.isEmpty()) {
            throw new Misused("the program is missing");
        }
        return new Options(left.removeFirst(), List.copyOf(left), trace, summary, instant);
    }

    /** {@link #read(List)} of the whole command, which begins with {@code run}. */
    static Options read(String[] command) throws Misused {
        return read(Arrays.asList(command).subList(1, command.length));
    }
}
