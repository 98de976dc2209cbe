package dev.loopscope.process;

/** A call ends the simulated process that it runs in. */
public final class ProcessLeft extends RuntimeException {
    private final int status;

    /** @param status the exit code of the process */
    public ProcessLeft(int status) {
        super("the process ended with exit code " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
