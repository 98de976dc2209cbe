package dev.loopscope.server;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import dev.loopscope.executor.ProcessPool;
import dev.loopscope.executor.ThreadPool;
import dev.loopscope.loop.Async;
import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Machine;
import dev.loopscope.scenario.Arguments;
import dev.loopscope.scenario.Chapter;
import dev.loopscope.scenario.Lesson;
import dev.loopscope.scenario.Parameter;
import dev.loopscope.scenario.Scenario;
import dev.loopscope.scenario.Text;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.OutputStreamName;
import dev.loopscope.trace.TraceEvent.TaskYielded;

/** Small programs to run in tests. */
@TestConfiguration(proxyBeanMethods = false)
public class Plays {
    /** Prints twice, with a nap between in a thread of its own. */
    @Bean
    Scenario nap() {
        return new Play("nap", 9001, List.of(new Parameter.Seconds("seconds", text("nap"), 0.05, 0, 30),
                new Parameter.Whole("times", text("times"), 1, 1, 3),
                new Parameter.Choice("voice", text("voice"), "soft", List.of("soft", "loud"))),
                (machine, arguments) -> {
                    machine.print("before", arguments.choice("voice"));
                    for (int i = 0; i < arguments.whole("times"); i++) {
                        machine.join(machine.startThread("nap", () -> machine.sleep(arguments.seconds("seconds"))));
                    }
                    machine.print("after");
                });
    }

    /** Goes on until it is stopped. */
    @Bean
    Scenario endless() {
        return new Play("endless", 9002, List.of(), (machine, _) -> {
            while (true) {
                machine.sleep(0.01);
            }
        });
    }

    /** A loop that runs for ever with nothing to do. */
    @Bean
    Scenario waiting() {
        return new Play("waiting", 9003, List.of(), (machine, _) -> {
            machine.print("waiting");
            new EventLoop(machine).runForever();
        });
    }

    /** Fails. */
    @Bean
    Scenario failing() {
        return new Play("failing", 9004, List.of(), (machine, _) -> {
            machine.print("so far so good");
            throw new IllegalArgumentException("it had to be");
        });
    }

    /** So many events, as fast as they go or with pauses. */
    @Bean
    Scenario talkative() {
        return new Play("talkative", 9005,
                List.of(new Parameter.Whole("events", text("events"), 10_000, 1, 2_000_000),
                        new Parameter.Whole("length", text("length of a text that each prints"), 0, 0, 1_000),
                        new Parameter.Seconds("pause", text("pause after each 1000"), 0.0, 0, 1)),
                (machine, arguments) -> {
                    int events = arguments.whole("events");
                    String words = "w".repeat(arguments.whole("length"));
                    for (int i = 1; i <= events; i++) {
                        machine.offer(words.isEmpty()
                                ? new TaskYielded(machine.stamp(), i)
                                : new OutputPrinted(machine.stamp(), OutputStreamName.STDOUT, words));
                        if (i % 1000 == 0) {
                            machine.sleep(arguments.seconds("pause"));
                        }
                    }
                });
    }

    /** Does not hear that it should stop. */
    @Bean
    Scenario deaf() {
        return new Play("deaf", 9006, List.of(), (machine, _) -> {
            long until = System.nanoTime() + 4_000_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        });
    }

    /** Waits for ever; when it is told to stop, it either cleans up first or refuses. */
    @Bean
    Scenario told() {
        return new Play("told", 9008,
                List.of(new Parameter.Choice("answer", text("answer"), "tidies up", List.of("tidies up", "refuses"))),
                (machine, arguments) -> Async.run(Coroutine.of("main", () -> {
                    boolean refuses = arguments.choice("answer").equals("refuses");
                    do {
                        waitUntilTold(machine);
                    } while (refuses);
                    return null;
                })));
    }

    private static void waitUntilTold(Machine machine) throws Exception {
        try {
            Async.await(Async.getRunningLoop().createFuture());
        } catch (CancelledError told) {
            Async.sleep(0.05);
            machine.print("tidy");
        }
    }

    /** Takes a number of something. */
    @Bean
    Scenario greedy() {
        return new Play("greedy", 9007,
                List.of(new Parameter.Choice("what", text("what"), "tasks",
                        List.of("threads", "workers", "processes", "tasks", "output", "child output")),
                        new Parameter.Whole("number", text("number"), 1, 1, 100_000)),
                (machine, arguments) -> take(machine, arguments.choice("what"), arguments.whole("number")));
    }

    private static void take(Machine machine, String what, int number) throws Exception {
        EventLoop loop = new EventLoop(machine);
        switch (what) {
            case "threads" -> IntStream.range(0, number)
                    .forEach(_ -> machine.startThread("greedy", () -> machine.sleep(0.3)));
            case "workers" -> {
                ThreadPool pool = new ThreadPool(machine, number);
                IntStream.range(0, number).forEach(_ -> loop.runInExecutor(pool, Plays::nap, machine));
                machine.sleep(0.3);
            }
            case "processes" -> {
                ProcessPool pool = new ProcessPool(machine, number);
                IntStream.range(0, number).forEach(_ -> loop.runInExecutor(pool, Plays::nap, machine));
                machine.sleep(0.3);
            }
            case "tasks" -> loop.runUntilComplete(Coroutine.of("main", () -> {
                for (int i = 0; i < number; i++) {
                    Async.createTask(Coroutine.of("idle", () -> "idle"));
                    Async.sleep(0);
                }
                return null;
            }));
            case "output" -> {
                machine.startThread("greedy", () -> printLines(machine, number));
                machine.sleep(0.3);
            }
            default -> {
                loop.runInExecutor(new ProcessPool(machine, 1),
                        BoundFunction.of(Plays::printLines, machine, number));
                machine.sleep(30);
            }
        }
    }

    /** Prints so many lines of a hundred bytes. */
    public static Integer printLines(Machine machine, Integer number) {
        for (int i = 0; i < number; i++) {
            machine.print("é".repeat(49) + "!");
        }
        return number;
    }

    /** Works for a while. */
    public static String nap(Machine machine) {
        machine.sleep(0.3);
        return "napped";
    }

    private static Text text(String words) {
        return new Text(words, words);
    }

    private interface Body {
        void play(Machine machine, Arguments arguments) throws Exception;
    }

    private record Play(String id, int number, List<Parameter> parameters, Body body) implements Scenario {
        @Override
        public Lesson lesson() {
            return new Lesson(id, number, Chapter.COROUTINES, text("</script><script>alert(1)</script>"),
                    text("lesson"));
        }

        @Override
        public List<Class<?>> program() {
            return List.of(Plays.class);
        }

        @Override
        public void play(Machine machine, Arguments arguments) throws Exception {
            body.play(machine, arguments);
        }
    }
}
