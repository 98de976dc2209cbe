package dev.loopscope.scenario;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;

/**
 * What a program's time is made of, as a reader can tell without running it.
 *
 * @param parts its waits and its blocking calls, in the order in which it makes them
 */
public record Plan(List<Part> parts) {
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

    /** Answers to how long it takes, the shortest first; empty where there is nothing to choose between. */
    public List<Double> choices() {
        return Choices.of(seconds(), parts.stream().map(Part::seconds).toList());
    }
}
