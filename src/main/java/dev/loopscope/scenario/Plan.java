package dev.loopscope.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;

/**
 * What a program's time is made of, as a reader can tell without running it.
 *
 * @param parts its waits and its blocking calls, in the order in which it makes them
 */
public record Plan(List<Part> parts) {
    /** More answers than these are no question any more. */
    private static final int MOST_CHOICES = 4;
    /** Answers that differ by a smaller part cannot be told apart on the axis. */
    private static final double TELLING = 0.1;
    private static final double LEAST_SECONDS = 0.001;

    /** Keeps a copy. */
    public Plan {
        parts = List.copyOf(parts);
    }

    /** A piece of the program's work that takes so long by itself. */
    public sealed interface Part {
        /** How long. */
        double seconds();
    }

    /** A coroutine or thread that waits beside all others. */
    public record Wait(double seconds) implements Part {}

    /** A call that blocks whoever runs it. */
    public record Call(double seconds, Crew crew) implements Part {}

    /** A task that no loop ever begins. */
    public record Unbegun(double seconds) implements Part {}

    /** A program of these parts. */
    public static Plan of(Part... parts) {
        return new Plan(List.of(parts));
    }

    /** A program of waits. */
    public static Plan ofWaits(double... seconds) {
        return new Plan(DoubleStream.of(seconds).<Part>mapToObj(Wait::new).toList());
    }

    /** A program of equal calls. */
    public static Plan ofCalls(int count, double seconds, Crew crew) {
        return new Plan(Collections.nCopies(count, new Call(seconds, crew)));
    }

    /** How long the program takes: what a crew cannot run at once waits, and what the loop runs keeps all others from it. */
    public double seconds() {
        PriorityQueue<Double> busyUntil = new PriorityQueue<>();
        double loopIsFree = 0;
        double end = 0;
        for (Part part : parts) {
            switch (part) {
                case Wait wait -> end = Math.max(end, loopIsFree + wait.seconds());
                case Call(double seconds, Crew crew) -> {
                    if (crew.isTheLoop()) {
                        loopIsFree += seconds;
                        end = Math.max(end, loopIsFree);
                    } else {
                        double begins = busyUntil.size() < crew.size() ? 0 : busyUntil.remove();
                        busyUntil.add(begins + seconds);
                        end = Math.max(end, begins + seconds);
                    }
                }
                case Unbegun _ -> {
                }
            }
        }
        return end;
    }

    /**
     * Answers to how long it takes, the shortest first: the right one, and what somebody would say who takes it for one
     * after another, for all at once, or for rounds of two; where they all
     * agree, that it takes no time. Empty where there is nothing to choose between.
     */
    public List<Double> choices() {
        double right = seconds();
        if (right < LEAST_SECONDS) {
            return List.of();
        }
        List<Double> chosen = new ArrayList<>(List.of(right));
        for (double tempting : temptingOnes()) {
            if (chosen.size() < MOST_CHOICES && chosen.stream().allMatch(other -> differ(tempting, other))) {
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
    private List<Double> temptingOnes() {
        List<Double> lengths = parts.stream().map(Part::seconds).sorted(Comparator.reverseOrder()).toList();
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
