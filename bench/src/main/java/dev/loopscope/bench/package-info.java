/** The engine measured beside its peers. */
@NullMarked
package dev.loopscope.bench;

import org.jspecify.annotations.NullMarked;
