package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** A place for a value that several functions see: a variable that closures share, or a name of a module. */
public final class Cell {
    /** The value, null while there is none. */
    public @Nullable Object value;

    /** A place with a value, or with null none yet. */
    public Cell(@Nullable Object value) {
        this.value = value;
    }
}
