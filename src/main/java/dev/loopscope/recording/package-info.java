/**
 * The memory: a run's events as numbered batches that are written once and read by many, each at its own pace.
 */
@NullMarked
package dev.loopscope.recording;

import org.jspecify.annotations.NullMarked;
