package dev.loopscope.loop;

/** A callback, or the body of a coroutine, that knows what it is called and where it stands. Any thread may ask. */
public interface Named {
    /** The function's name, as text forms and the trace show it. */
    String name();

    /** Where it begins, {@code counting.py:24}; empty where that is not known. */
    String place();

    /** Where it is now that it has begun; empty where that is not known. */
    default String currentPlace() {
        return place();
    }
}
