package dev.loopscope.machine;

/** Work that says what it is, for the trace. */
@FunctionalInterface
public interface NamedWork {
    /** It as a learner reads it: {@code ping('www.qq.com')}. */
    String text();
}
