package dev.loopscope.run;

import dev.loopscope.scenario.Text;

/** Others wait to know how long their programs take. */
final class TooManyTrials extends NotNow {
    TooManyTrials() {
        super(new Text("other programs are being tried; try again in a moment", "正在试运行其他程序；请稍后再试"));
    }
}
