/**
 * What a program stands on: its time, its threads, its place to print, and the calls it hands to executors. Everything that
 * a program does to the world goes through its {@link dev.loopscope.machine.Machine}, so the trace misses nothing and a
 * test can put another time under it.
 */
@NullMarked
package dev.loopscope.machine;

import org.jspecify.annotations.NullMarked;
