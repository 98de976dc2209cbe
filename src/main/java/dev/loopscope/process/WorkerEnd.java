package dev.loopscope.process;

/**
 * How a worker ended.
 *
 * @param process the operating system's id of its process
 * @param exitCode the operating system's, 128 + n for signal n
 * @param fault what was wrong with its last words, empty where nothing was
 */
public record WorkerEnd(long process, int exitCode, String fault) {
    @Override
    public String toString() {
        String end = "process %d ended with exit code %d".formatted(process, exitCode);
        return fault.isEmpty() ? end : end + " after " + fault;
    }
}
