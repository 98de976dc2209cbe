package dev.loopscope.live;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.run.Pulse;
import dev.loopscope.run.RunView;

/** The texts that viewers get between the batches. */
@Component
final class Messages {
    private record AboutRun(String type, RunView run) {}

    private record AboutTime(String type, long nowNanos, long serverLagNanos) {}

    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    /** The first message. */
    TextMessage hello(RunView run) {
        return text(new AboutRun("hello", run));
    }

    /** The run is in another state. */
    TextMessage state(RunView run) {
        return text(new AboutRun("state", run));
    }

    /** The run lives. */
    TextMessage pulse(Pulse pulse) {
        return text(new AboutTime("pulse", pulse.nowNanos(), pulse.serverLagNanos()));
    }

    /** The last message. */
    TextMessage end(RunView run) {
        return text(new AboutRun("end", run));
    }

    private TextMessage text(Object message) {
        return new TextMessage(json.writeValueAsBytes(message));
    }
}
