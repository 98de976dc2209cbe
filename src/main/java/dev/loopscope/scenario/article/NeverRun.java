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

/** A task on a loop that nobody runs: it stays pending, and the program's end says so. */
final class NeverRun implements Scenario {
    private static final double SLEEP = 1;

    @Override
    public void play(Machine machine, Arguments arguments) {
        AsyncFunctions functions = new AsyncFunctions(machine, SLEEP);

        EventLoop loop = new EventLoop(machine);
        Task<String> task = loop.createTask(functions.asyncfunc1());
        machine.print("start", machine.currentThread());
        machine.sleep(arguments.seconds("seconds"));
        machine.print("end", task);
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.of(new Plan.Unbegun(SLEEP), new Plan.Wait(arguments.seconds("seconds"))));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("never-run", 3, Chapter.COROUTINES, new Text("A loop that never runs", "从不运行的事件循环"),
                new Text(
                        "Making a task runs nothing: that is the loop's work, and here nobody runs the loop. The task stays"
                                + " pending, and the program's end reports it.",
                        "创建任务并不会执行它：执行要靠事件循环，而这里没有人运行它。任务一直未完成，程序结束时会报告。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("main thread sleeps", "主线程睡眠"), 3.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(NeverRun.class, AsyncFunctions.class);
    }
}
