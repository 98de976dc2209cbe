package dev.loopscope.machine;

/** The program wanted more than it may take, and ends. The message names the limit. */
public final class LimitExceeded extends ProgramExit {
    LimitExceeded(String what, long most) {
        super("%s: at most %d".formatted(what, most));
    }
}
