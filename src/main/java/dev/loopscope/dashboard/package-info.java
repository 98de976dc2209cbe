/** The pages: the catalogue and the lab. */
@NullMarked
package dev.loopscope.dashboard;

import org.jspecify.annotations.NullMarked;
