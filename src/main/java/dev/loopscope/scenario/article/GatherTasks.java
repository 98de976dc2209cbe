package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.Coroutine;
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

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.coroutine;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;

/** Two tasks with callbacks, gathered: the waits overlap on one thread. */
final class GatherTasks implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));
        try (EventLoop loop = new EventLoop(machine)) {
            List<String> results = loop.runUntilComplete(main(functions));
            machine.print(results);
        }
    }

    private static Coroutine<List<String>> main(AsyncFunctions functions) {
        return coroutine("main", () -> {
            Task<String> task1 = createTask(functions.asyncfunc1(), "task1");
            task1.addDoneCallback(functions::callbackfunc);
            Task<String> task2 = createTask(functions.asyncfunc2(), "task2");
            task2.addDoneCallback(functions::callbackfunc);
            return await(gather(task1, task2));
        });
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds"), arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("gather-tasks", 7, Chapter.GATHER, new Text("Gather tasks", "gather 任务"), new Text(
                "Two tasks wait 1 s each, and both are done after 1 s: waiting overlaps. The results come in the order of"
                        + " the arguments.",
                "两个任务各等待 1 秒，1 秒后都已完成：等待是重叠的。结果按参数的顺序返回。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(GatherTasks.class, AsyncFunctions.class);
    }
}
