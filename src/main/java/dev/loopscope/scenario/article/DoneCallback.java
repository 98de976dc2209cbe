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

/** A callback that the loop runs once the task is done, in a later handle. */
final class DoneCallback implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        try (EventLoop loop = new EventLoop(machine)) {
            Task<String> task = loop.createTask(functions.asyncfunc1());
            task.addDoneCallback(functions::callbackfunc);
            loop.runUntilComplete(task);
        }
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("done-callback", 2, Chapter.COROUTINES, new Text("Done callback", "完成回调"), new Text(
                "When the task is done the loop runs its callback, in a handle of its own, and gives it the task.",
                "任务完成后，事件循环在另一个 handle 中执行它的回调，并把任务交给它。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(DoneCallback.class, AsyncFunctions.class);
    }
}
