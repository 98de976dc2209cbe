/** Loopscope: see what an event loop is doing. */
@NullMarked
package dev.loopscope;

import org.jspecify.annotations.NullMarked;
