package dev.loopscope.scenario.article;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.Machine;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Plan;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;

import static dev.loopscope.loop.Async.newEventLoop;
import static dev.loopscope.loop.Async.runCoroutineThreadsafe;

/** Two loops, each in a thread of its own, and a way to stop one from outside. */
final class TwoLoops implements Scenario {
    @Override
    public void play(Machine machine, Arguments arguments) throws Exception {
        double seconds = arguments.seconds("seconds");
        AsyncFunctions functions = new AsyncFunctions(machine, seconds, 2 * seconds);

        EventLoop first = newEventLoop();
        EventLoop second = newEventLoop();
        machine.startThread("start_first_loop", first::runForever);
        machine.startThread("start_second_loop", second::runForever);

        CompletableFuture<String> future1 = runCoroutineThreadsafe(functions.asyncfunc1(), first);
        CompletableFuture<String> future2 = runCoroutineThreadsafe(functions.asyncfunc2(), second);
        machine.print("the first loop gave", machine.result(future1));
        shutdown(first);
        machine.print("the second loop gave", machine.result(future2));
        shutdown(second);
    }

    /** Stops a loop that runs in another thread: stop() alone would not wake it. */
    private static void shutdown(EventLoop loop) {
        loop.callSoonThreadsafe(loop::stop);
    }

    @Override
    public Optional<Plan> plan(Arguments arguments) {
        return Optional.of(Plan.ofWaits(arguments.seconds("seconds"), 2 * arguments.seconds("seconds")));
    }

    @Override
    public Lesson lesson() {
        return new Lesson("two-loops", 16, Chapter.LOOPS, new Text("Two loops", "两个事件循环"), new Text(
                "Two loops in two threads do not disturb each other. A loop is stopped from outside by"
                        + " call_soon_threadsafe(loop.stop):"
                        + " the first after 1 s, while the second goes on.",
                "两个线程里的两个事件循环互不干扰。从外部停止事件循环要用 call_soon_threadsafe(loop.stop)：第一个在 1 秒后停止，第二个继续运行。"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Seconds("seconds", new Text("sleep", "睡眠"), 1.0, 0, 15));
    }

    @Override
    public List<Class<?>> program() {
        return List.of(TwoLoops.class, AsyncFunctions.class);
    }
}
