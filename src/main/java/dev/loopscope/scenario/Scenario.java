package dev.loopscope.scenario;

import java.util.List;
import java.util.Optional;

import dev.loopscope.machine.Machine;

/**
 * A program on an event loop with what it teaches. It reaches time, threads and output through the machine that it is
 * given, and nothing else of the world. One instance may play many times, also at once.
 */
public interface Scenario {
    /** What it teaches. */
    Lesson lesson();

    /** What whoever runs it may choose. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What its time is made of; empty where a reader cannot tell. */
    default Optional<Plan> plan(Arguments arguments) {
        return Optional.empty();
    }

    /** The classes whose source files are the program, the one to read first at the front. */
    default List<Class<?>> program() {
        return List.of(getClass());
    }

    /**
     * The program: what its main thread does. The run lasts until this and every thread that it started has ended.
     *
     * @throws Exception to end the run as failed
     */
    void play(Machine machine, Arguments arguments) throws Exception;
}
