package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.Task;
import dev.loopscope.machine.Machine;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

/** Two tasks under run_forever, which nobody stops. */
final class TwoTasksForever implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        EventLoop loop = new EventLoop(machine);
        Task<String> task1 = loop.createTask(functions.asyncfunc1());
        Task<String> task2 = loop.createTask(functions.asyncfunc2());
        task1.addDoneCallback(functions::callbackfunc);
        task2.addDoneCallback(functions::callbackfunc);
        loop.runForever();
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds"), arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("two-tasks-forever", 6, Chapter.COROUTINES, new Text("Two tasks for ever", "两个任务，永远运行"),
                new Text(
                        "Two tasks take turns on one thread and are done after 1 s. Then the loop has nothing"
                                + " left to do and waits until you stop it.",
                        "两个任务在一个线程上交替执行，1 秒后都完成。之后事件循环无事可做，一直等到你停止它。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(TwoTasksForever.class, AsyncFunctions.class);
    }
}
