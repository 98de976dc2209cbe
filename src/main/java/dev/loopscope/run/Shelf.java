package dev.loopscope.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs that the server knows: those that live and the latest of those that ended. Any thread may use it. */
final class Shelf {
    private final int kept;
    private final long keptBytes;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    /**
     * @param kept how many runs stay after their end
     * @param keptBytes how long their recordings may be together; the latest one stays in any case
     */
    Shelf(int kept, long keptBytes) {
        this.kept = kept;
        this.keptBytes = keptBytes;
    }

    synchronized void put(Run run) {
        runs.put(run.id(), run);
    }

    synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** The runs, the latest one first. */
    synchronized List<Run> all() {
        return new ArrayList<>(runs.values()).reversed();
    }

    synchronized void remove(Run run) {
        runs.remove(run.id());
    }

    /** Forgets the oldest of the runs that ended, as far as there are too many. */
    synchronized void tidy() {
        List<Run> ended = runs.values().stream().filter(run -> run.state().isEnd()).toList();
        int count = ended.size();
        long bytes = ended.stream().mapToLong(run -> run.recording().bytes()).sum();
        for (Iterator<Run> oldest = ended.iterator(); count > kept || bytes > keptBytes && count > 1; count--) {
            Run run = oldest.next();
            bytes -= run.recording().bytes();
            runs.remove(run.id());
        }
    }
}
