package dev.loopscope.script.runtime;

import dev.loopscope.script.syntax.Span;

/** What can be assigned to. */
abstract class Target {
    final Span span;

    Target(Span span) {
        this.span = span;
    }

    abstract void assign(Frame frame, Object value);

    abstract void delete(Frame frame);
}
