package dev.loopscope.run;

import java.util.Locale;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import dev.loopscope.insight.Finding;
import dev.loopscope.insight.LoopState;
import dev.loopscope.insight.PathSegment;
import dev.loopscope.insight.Verdict;
import dev.loopscope.insight.Work;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.TraceEvent.OutputStreamName;

/** How words of traces and insights are written in JSON: {@code POOL_WAIT} as {@code pool-wait}. */
@Component
final class Words extends SimpleModule {
    Words() {
        super("words");
        addSerializer(new Word<>(Verdict.Kind.class));
        addSerializer(new Word<>(Finding.Kind.class));
        addSerializer(new Word<>(Finding.Tone.class));
        addSerializer(new Word<>(Work.Kind.class));
        addSerializer(new Word<>(PathSegment.Kind.class));
        addSerializer(new Word<>(LoopState.Kind.class));
        addSerializer(new Word<>(Outcome.class));
        addSerializer(new Word<>(OutputStreamName.class));
    }

    private static final class Word<E extends Enum<E>> extends StdSerializer<E> {
        Word(Class<E> type) {
            super(type);
        }

        @Override
        public void serialize(E word, JsonGenerator out, SerializationContext context) {
            out.writeString(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
