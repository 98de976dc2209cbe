package dev.loopscope.run;

import dev.loopscope.scenario.Text;

/** As many clients as may follow events do so. */
final class TooManyFollowers extends NotNow {
    TooManyFollowers(int followers) {
        super(new Text(followers == 1 ? "1 client follows events" : followers + " clients follow events",
                "%d 个客户端正在跟随事件".formatted(followers)));
    }
}
