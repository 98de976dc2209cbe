package dev.loopscope.run;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the server takes on.
 *
 * @param atOnce how many runs may be running; an idle one does not count
 * @param queued how many may wait for a place
 * @param alive how many may be running or idle: beyond that, a run that starts ends the one that has been idle longest
 * @param timeLimit how long a run may take, idle or not
 * @param eventLimit how many events of a run are recorded
 * @param followers how many clients may follow events as they come, by {@code text/event-stream}
 * @param heartbeat how often such a client gets a sign of life at least
 * @param kept how many runs are remembered after their end
 * @param keptSize how long their recordings may be together
 */
@ConfigurationProperties("loopscope.runs")
record RunSettings(@DefaultValue("4") int atOnce, @DefaultValue("16") int queued, @DefaultValue("24") int alive,
        @DefaultValue("300s") Duration timeLimit, @DefaultValue("1000000") long eventLimit,
        @DefaultValue("200") int followers, @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("100") int kept, @DefaultValue("256MB") DataSize keptSize) {}
