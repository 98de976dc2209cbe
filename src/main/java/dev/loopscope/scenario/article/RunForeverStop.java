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

/** A loop that runs for ever, until a callback stops it. */
final class RunForeverStop implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        try (EventLoop loop = new EventLoop(machine)) {
            Task<String> task = loop.createTask(functions.asyncfunc1());
            task.addDoneCallback(done -> {
                functions.callbackfunc(done);
                loop.stop();
            });
            task.addDoneCallback(_ -> machine.print("the turn in which stop was called goes on"));
            loop.runForever();
            machine.print("the loop has stopped");
        }
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("run-forever-stop", 4, Chapter.COROUTINES,
                new Text("run_forever and stop", "run_forever 与 stop"), new Text(
                        "run_forever runs until somebody calls stop. The turn in which that happens is run to its"
                                + " end.",
                        "run_forever 会一直运行，直到有人调用 stop。发生调用的那一轮会执行完。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(RunForeverStop.class, AsyncFunctions.class);
    }
}
