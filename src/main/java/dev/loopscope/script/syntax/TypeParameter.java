package dev.loopscope.script.syntax;

import org.jspecify.annotations.Nullable;

/** {@code T: bound = defaultValue}, {@code *Ts} or {@code **P} between the brackets of a generic definition. */
public record TypeParameter(Span span, Kind kind, String name, @Nullable Expression bound,
        @Nullable Expression defaultValue) implements Node {
    /** The names that {@code ast} has for them. */
    public enum Kind {
        TYPE_VAR, TYPE_VAR_TUPLE, PARAM_SPEC
    }
}
