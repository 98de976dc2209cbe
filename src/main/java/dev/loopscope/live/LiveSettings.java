package dev.loopscope.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What viewers may take up.
 *
 * @param viewers how many there may be at once
 * @param framesBehind how many batches a viewer may be behind
 * @param bytesBehind how long those may be together
 * @param patience how long a viewer may be further behind than that
 * @param catchUp how long a new viewer may take for what happened before it came
 * @param sendLimit how long one message may take to be sent
 * @param pingEvery how often a viewer is asked for a sign of life
 * @param deadAfter how long a viewer may give none
 */
@ConfigurationProperties("loopscope.live")
record LiveSettings(@DefaultValue("1000") int viewers, @DefaultValue("32") int framesBehind,
        @DefaultValue("512KB") DataSize bytesBehind, @DefaultValue("5s") Duration patience,
        @DefaultValue("30s") Duration catchUp, @DefaultValue("5s") Duration sendLimit,
        @DefaultValue("15s") Duration pingEvery, @DefaultValue("45s") Duration deadAfter) {}
