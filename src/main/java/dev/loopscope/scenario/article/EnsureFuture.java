package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.InvalidStateException;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.machine.Machine;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

import static dev.loopscope.loop.Async.ensureFuture;
import static dev.loopscope.loop.Async.setEventLoop;

/** Three things to wait for: a coroutine becomes a task, a task and a future come back as they are. */
final class EnsureFuture implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        try (EventLoop loop = new EventLoop(machine)) {
            setEventLoop(loop);
            LoopFuture<String> fromCoroutine = ensureFuture(functions.asyncfunc1());
            LoopFuture<String> fromTask = ensureFuture(fromCoroutine);
            LoopFuture<String> future = loop.createFuture();
            machine.print("a coroutine becomes a task:", fromCoroutine);
            machine.print("a task comes back as it is:", fromTask == fromCoroutine);
            machine.print("a future comes back as it is:", ensureFuture(future) == future);
            try {
                fromCoroutine.result();
            } catch (InvalidStateException tooEarly) {
                machine.print("InvalidStateError:", String.valueOf(tooEarly.getMessage()));
            }
            loop.runUntilComplete(fromTask);
            machine.print("the result is", fromCoroutine.result());
        }
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("ensure-future", 5, Chapter.COROUTINES, new Text("ensure_future", "ensure_future"), new Text(
                "ensure_future makes a task of a coroutine; a task or a future comes back as it is. Asked too"
                        + " early for its result, a future raises InvalidStateError.",
                "ensure_future 把协程变成任务；任务或 future 原样返回。过早取结果会引发 InvalidStateError。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(EnsureFuture.class, AsyncFunctions.class);
    }
}
