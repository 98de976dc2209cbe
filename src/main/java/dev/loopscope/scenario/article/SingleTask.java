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

/** One task on the main thread: run_until_complete blocks its caller until the task is done. */
final class SingleTask implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        try (EventLoop loop = new EventLoop(machine)) {
            Task<String> task = loop.createTask(functions.asyncfunc1());
            machine.print("start", machine.currentThread());
            loop.runUntilComplete(task);
            machine.print("end, the result is", task.result());
        }
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("single-task", 1, Chapter.COROUTINES, new Text("One task", "一个任务"), new Text(
                "A coroutine runs on the thread that runs the loop, here MainThread. run_until_complete blocks"
                        + " its caller for 1 s.",
                "协程在运行事件循环的线程上执行，这里是 MainThread。run_until_complete 会阻塞调用者 1 秒。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(SingleTask.class, AsyncFunctions.class);
    }
}
