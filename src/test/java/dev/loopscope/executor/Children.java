package dev.loopscope.executor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The processes that a test started: children of this JVM that were not there before it. */
final class Children {
    private final Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());

    /** Those that have not ended. */
    List<ProcessHandle> alive() {
        return ProcessHandle.current().children().filter(child -> !others.contains(child))
                .filter(ProcessHandle::isAlive).toList();
    }
}
