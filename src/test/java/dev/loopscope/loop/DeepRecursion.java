package dev.loopscope.loop;

import java.util.concurrent.Callable;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;

/** A program whose coroutines recurse until their stack ends, in a JVM of its own: a defect here would end the JVM. */
final class DeepRecursion {
    private static final int DEEP = 2_000;
    /** Each of them copies the whole deep stack. */
    private static final int MOST_SUSPENSIONS = 25;

    private static int suspensions;

    private DeepRecursion() {}

    public static void main(String[] arguments) throws Exception {
        Machine machine = Machine.untraced(Time.system());
        machine.startMain(() -> {
            try (EventLoop loop = new EventLoop(machine)) {
                tell(loop, "plain", () -> plain(0));
                tell(loop, "suspending at the bottom", () -> bottom(DEEP));
                tell(loop, "suspending on the way back", () -> back(0));
                tell(loop, "through nested tasks", () -> nested(DEEP));
                tell(loop, "alive", null);
            }
        });
        machine.ended().get();
    }

    private static void tell(EventLoop loop, String what, Callable<Integer> body) {
        if (body == null) {
            System.out.println(what);
            return;
        }
        String end;
        try {
            end = String.valueOf(loop.runUntilComplete(Coroutine.of("deep", body::call)));
        } catch (Throwable e) {
            end = e.getClass().getSimpleName();
        }
        System.out.println(what + ": " + end);
    }

    private static int plain(int depth) {
        return plain(depth + 1) + 1;
    }

    private static int bottom(int depth) throws Exception {
        if (depth == 0) {
            sleep(0.01);
            return 0;
        }
        return bottom(depth - 1) + 1;
    }

    private static int back(int depth) throws Exception {
        try {
            return back(depth + 1) + 1;
        } catch (StackOverflowError end) {
            if (depth % 256 == 0 && suspensions++ < MOST_SUSPENSIONS) {
                sleep(0);
            }
            throw end;
        }
    }

    private static int nested(int depth) throws Exception {
        if (depth == 0) {
            sleep(0);
            return 0;
        }
        return await(Async.createTask(Coroutine.of("nested", () -> nested(depth - 1)))) + 1;
    }
}
