/**
 * Evaluation: a program's tree becomes a tree of nodes that run on frames, on the engine's loop and tasks. {@code Compiler}
 * makes the nodes, {@code Program} runs them.
 */
@NullMarked
package dev.loopscope.script.runtime;

import org.jspecify.annotations.NullMarked;
