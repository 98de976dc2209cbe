package dev.loopscope.stress;

/** An object that one thread fills and another one opens. Nothing of it is final or volatile: how it is handed over counts. */
public final class Parcel {
    /** What {@link #content} tells of a parcel that arrived before what was put into it. */
    public static final int BROKEN = -1;

    private int first;
    private int second;

    /** One that holds what {@link #content} then tells: 1. */
    public Parcel() {
        first = 1;
        second = 1;
    }

    /** 1, or {@link #BROKEN}. */
    public int content() {
        return second == 1 && first == 1 ? 1 : BROKEN;
    }
}
