package dev.loopscope.run;

import dev.loopscope.scenario.Text;

/** The server is about to stop and takes on nothing more. */
final class ServerLeaving extends NotNow {
    ServerLeaving() {
        super(new Text("the server is stopping", "服务器正在停止"));
    }
}
