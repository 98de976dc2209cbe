package dev.loopscope.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Answers to how long a program takes, of which one is right. */
public final class Choices {
    /** More answers than these are no question any more. */
    private static final int MOST = 4;
    /** Answers that differ by a smaller part cannot be told apart on the axis. */
    private static final double TELLING = 0.1;
    private static final double LEAST_SECONDS = 0.001;

    private Choices() {}

    /**
     * Answers, the shortest first: the right one, and what somebody would say who takes it for one after another, for all
     * at once, or for rounds of two; where they all agree, that it takes no time. Empty where there is nothing to choose
     * between.
     *
     * @param right how long the program takes
     * @param parts how long each part of it takes by itself
     */
    public static List<Double> of(double right, List<Double> parts) {
        if (right < LEAST_SECONDS || parts.isEmpty()) {
            return List.of();
        }
        List<Double> chosen = new ArrayList<>(List.of(right));
        for (double tempting : temptingOnes(parts)) {
            if (chosen.size() < MOST && chosen.stream().allMatch(other -> differ(tempting, other))) {
                chosen.add(tempting);
            }
        }
        if (chosen.size() == 1) {
            chosen.add(0.0);
        }
        Collections.sort(chosen);
        return chosen;
    }

    /** Wrong answers, the most tempting first; some may be right after all. */
    private static List<Double> temptingOnes(List<Double> parts) {
        List<Double> lengths = parts.stream().sorted(Comparator.reverseOrder()).toList();
        double sum = lengths.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> tempting = new ArrayList<>(List.of(sum, lengths.getFirst()));
        if (lengths.size() > 2) {
            tempting.add((lengths.size() + 1) / 2 * lengths.getFirst());
        }
        tempting.addAll(lengths);
        return tempting;
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > Math.max(LEAST_SECONDS, TELLING * Math.min(one, other));
    }
}
