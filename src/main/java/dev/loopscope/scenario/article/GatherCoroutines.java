package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
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
import static dev.loopscope.loop.Async.gather;

/** Two coroutines, gathered without naming tasks. */
final class GatherCoroutines implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        try (EventLoop loop = new EventLoop(machine)) {
            List<String> results = loop.runUntilComplete(main(functions));
            machine.print(results);
        }
    }

    private static Coroutine<List<String>> main(AsyncFunctions functions) {
        return coroutine("main", () -> await(gather(functions.asyncfunc1(), functions.asyncfunc2())));
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds"), arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("gather-coroutines", 8, Chapter.GATHER, new Text("Gather coroutines", "gather 协程"), new Text(
                "gather makes the tasks itself: 1 s in all, the results in the order of the arguments.",
                "gather 自己创建任务：总共 1 秒，结果按参数的顺序返回。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(GatherCoroutines.class, AsyncFunctions.class);
    }
}
