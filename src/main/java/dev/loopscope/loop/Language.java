package dev.loopscope.loop;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

/** How the language of the programs that run on a loop writes what the engine says of them. Any thread may ask. */
public interface Language {
    /** Programs in Java. */
    Language JAVA = new Language() {
        @Override
        public String result(@Nullable Object value) {
            return Repr.brief(value);
        }

        @Override
        public String exception(Throwable thrown) {
            return Repr.brief(thrown);
        }

        @Override
        public String label(@Nullable Object value) {
            return Repr.brief(value);
        }

        @Override
        public String label(Throwable thrown) {
            return Repr.error(thrown);
        }

        @Override
        public String call(Serializable function) {
            return Functions.call(function);
        }

        @Override
        public void report(EventLoop loop, ExceptionContext context) {
            loop.machine().printError(context.report());
        }

        @Override
        public List<StackTraceElement> frames() {
            return Origin.here().frames();
        }
    };

    /** A result in the text form of its future. */
    String result(@Nullable Object value);

    /** An exception in the text form of its future. */
    String exception(Throwable thrown);

    /** A result in the trace; nothing of the program runs for it. */
    String label(@Nullable Object value);

    /** An exception in the trace; nothing of the program runs for it. */
    String label(Throwable thrown);

    /** A callback in the text form of what it waits for, {@code f() at counting.py:24}. */
    String call(Serializable function);

    /** Says what a loop's default exception handler says. */
    void report(EventLoop loop, ExceptionContext context);

    /** Whether a loop that is set for the main thread outlives the program, so that nothing is said of what it leaves. */
    default boolean keepsSetLoops() {
        return false;
    }

    /** The calls that the calling thread is in, the innermost first. */
    List<StackTraceElement> frames();
}
