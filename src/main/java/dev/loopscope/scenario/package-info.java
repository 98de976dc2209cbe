/**
 * The plays: programs on an event loop, each with a title, parameters and a lesson. To add one, write a class that
 * implements {@link dev.loopscope.scenario.Scenario}; it is in the catalogue as soon as it is compiled.
 */
@NullMarked
package dev.loopscope.scenario;

import org.jspecify.annotations.NullMarked;
