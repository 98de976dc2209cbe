package dev.loopscope.machine;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where the calling thread stands: its id, the name the program knows it by, and the task it runs. Owned by its thread.
 */
final class ThreadPlace {
    private static final Path SELF = Path.of("/proc/thread-self");
    private static final ThreadLocal<ThreadPlace> CURRENT = ThreadLocal.withInitial(ThreadPlace::new);
    /** Above any id that an operating system gives, for threads that have none of their own. */
    private static final long OWN_IDS = 1L << 40;

    final long id = operatingSystemsId(Thread.currentThread());
    String name = Thread.currentThread().getName();
    boolean main;
    long task;
    /** How long it waited for its turn to compute, and nobody was told yet. */
    long processorWait;
    private @Nullable Machine taskOwner;
    @Nullable
    Machine machine;

    /** The thread belongs to {@code machine}, which knows it by {@code name}. */
    void enter(Machine machine, String name, boolean main) {
        this.machine = machine;
        this.name = name;
        this.main = main;
    }

    /** The thread runs a task of {@code machine}, or with 0 none any more. */
    void enterTask(Machine machine, long task) {
        this.task = task;
        this.taskOwner = machine;
    }

    /** The task of {@code machine} that the thread runs, 0 for none; a thread may serve several machines in turn. */
    long taskIn(Machine machine) {
        return taskOwner == machine ? task : 0;
    }

    static ThreadPlace current() {
        return CURRENT.get();
    }

    /** The operating system's id of the thread where it tells one, else a number that no other thread has. */
    private static long operatingSystemsId(Thread thread) {
        if (!thread.isVirtual()) {
            try {
                return Long.parseLong(SELF.toRealPath().getFileName().toString());
            } catch (IOException | NumberFormatException noProcFileSystem) {
                // Not Linux: the fallback below.
            }
        }
        return OWN_IDS + (ProcessHandle.current().pid() << 20) + thread.threadId();
    }
}
