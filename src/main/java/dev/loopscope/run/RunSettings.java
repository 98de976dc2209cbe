package dev.loopscope.run;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import dev.loopscope.machine.Limits;
import dev.loopscope.machine.ProcessPlaces;

/**
 * How much the server takes on.
 *
 * @param atOnce how many runs may be running; an idle one does not count
 * @param queued how many may wait for a place
 * @param alive how many may be running or idle: beyond that, a run that starts ends the one that has been idle longest
 * @param timeLimit how long a run may take, idle or not
 * @param pauseLimit how long a run may stand paused, which does not count as its time
 * @param eventLimit how many events of a run are recorded; more, or more of the following five, and it has failed
 * @param threads how many threads a run may have at once besides its main one
 * @param processes how many child processes a run may have at once
 * @param processesInAll how many child processes all runs may have at once
 * @param tasks how many tasks a run may make
 * @param outputSize how much a run may print
 * @param heap the heap of a written program's process
 * @param recursion the recursion limit that a written program may choose at most
 * @param ready how many processes wait for written programs
 * @param followers how many clients may follow events as they come, by {@code text/event-stream}
 * @param heartbeat how often such a client gets a sign of life at least
 * @param kept how many runs are remembered after their end
 * @param keptSize how long their recordings may be together
 */
@ConfigurationProperties("loopscope.runs")
record RunSettings(@DefaultValue("4") int atOnce, @DefaultValue("16") int queued, @DefaultValue("24") int alive,
        @DefaultValue("300s") Duration timeLimit, @DefaultValue("30m") Duration pauseLimit,
        @DefaultValue("1000000") long eventLimit,
        @DefaultValue("64") int threads, @DefaultValue("8") int processes, @DefaultValue("16") int processesInAll,
        @DefaultValue("10000") int tasks, @DefaultValue("1MB") DataSize outputSize,
        @DefaultValue("128MB") DataSize heap, @DefaultValue("10000") int recursion, @DefaultValue("1") int ready,
        @DefaultValue("200") int followers, @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("100") int kept, @DefaultValue("256MB") DataSize keptSize) {
    /** How much each run's program may take. To be made once, as all runs share the places for processes. */
    Limits limits() {
        return new Limits(threads, processes, new ProcessPlaces(processesInAll), tasks, outputSize.toBytes());
    }
}
