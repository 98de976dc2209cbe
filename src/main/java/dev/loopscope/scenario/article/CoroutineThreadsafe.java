package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

import static dev.loopscope.loop.Async.runCoroutineThreadsafe;

/** Four coroutines handed to a loop in its own thread: they overlap there, and the main thread goes on. */
final class CoroutineThreadsafe implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) {
        AsyncFunctions functions = new AsyncFunctions(machine, arguments.seconds("seconds"));

        EventLoop loop = new EventLoop(machine);
        machine.startThread("start_thread_loop", loop::runForever);

        runCoroutineThreadsafe(functions.asyncfunc1(), loop);
        runCoroutineThreadsafe(functions.asyncfunc2(), loop);
        runCoroutineThreadsafe(functions.asyncfunc1(), loop);
        runCoroutineThreadsafe(functions.asyncfunc2(), loop);
        machine.print("the main thread is not blocked");
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds"), arguments.seconds("seconds"),
                arguments.seconds("seconds"), arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("coroutine-threadsafe", 14, Chapter.LOOPS,
                new Text("Coroutines from another thread", "从另一个线程提交协程"), new Text(
                        "The main thread hands four coroutines to a loop in its own thread and is not blocked."
                                + " All four wait at the same time there: 1 s in all.",
                        "主线程把四个协程交给另一个线程里的事件循环，自己不被阻塞。四个协程在那里同时等待：总共 1 秒。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 30));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(CoroutineThreadsafe.class, AsyncFunctions.class);
    }
}
