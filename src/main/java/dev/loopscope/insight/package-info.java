/**
 * The teacher: pure functions from what a run recorded to what it shows, in figures and in sentences.
 */
@NullMarked
package dev.loopscope.insight;

import org.jspecify.annotations.NullMarked;
