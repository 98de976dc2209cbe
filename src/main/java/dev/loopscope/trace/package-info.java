/**
 * The words: what a program on an event loop did, as a sealed family of past-tense events, with the clock they are
 * timed by, the sink they are offered to and the form they travel in.
 */
@NullMarked
package dev.loopscope.trace;

import org.jspecify.annotations.NullMarked;
