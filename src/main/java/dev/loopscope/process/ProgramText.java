package dev.loopscope.process;

import java.util.List;

/**
 * A program on its way to the process that runs it.
 *
 * @param file what it is called
 * @param text all of it
 * @param arguments what it is given
 */
public record ProgramText(String file, String text, List<String> arguments) {}
