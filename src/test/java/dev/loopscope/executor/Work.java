package dev.loopscope.executor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** Functions that the tests have pools call: known by name, so that a worker process finds them too. */
public final class Work {
    private Work() {}

    public record Host(String name, int port, @Nullable Host next) {}

    public enum Colour {
        RED, GREEN
    }

    /** An exception that is not made of one message. */
    public static final class Odd extends Exception {
        public Odd(int left, int right) {
            super(left + " is not " + right);
        }
    }

    public static int twice(int number) {
        return 2 * number;
    }

    public static @Nullable Object echo(@Nullable Object value) {
        return value;
    }

    public static String both(String first, String second) {
        return first + second;
    }

    public static long pid() {
        return ProcessHandle.current().pid();
    }

    public static Object fail(String message) {
        throw new IllegalArgumentException(message);
    }

    public static Object failOddly() throws Odd {
        throw new Odd(1, 2);
    }

    public static String print(Machine machine, String text) {
        machine.print(text);
        System.out.println(text + " on the JVM's own stream");
        System.err.print(text + " without a line's end");
        return machine.threadName() + " " + machine.processId();
    }

    public static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    public static Object garbage(String text) throws IOException {
        new FileOutputStream(FileDescriptor.out).write(text.getBytes());
        return "said";
    }

    /** Writes the beginning of an answer, says so in a file, and leaves it at that. */
    public static Object halfAResult(String began) throws IOException, InterruptedException {
        byte[] header = {'L', 'o', 'o', 'p', 4, 0, 0, 4, 0};
        new FileOutputStream(FileDescriptor.out).write(header);
        new FileOutputStream(FileDescriptor.out).write(new byte[100]);
        return runUntil(began, "never");
    }

    public static int exit(int code) {
        System.exit(code);
        return 0;
    }

    /** Writes a file that says that it runs, then waits until another file is there. */
    public static String runUntil(String began, String go) throws IOException, InterruptedException {
        Files.writeString(Path.of(began), String.valueOf(ProcessHandle.current().pid()));
        while (!Files.exists(Path.of(go))) {
            Thread.sleep(2);
        }
        return "went";
    }

    public static int spin() {
        int count = 0;
        while (true) {
            count++;
        }
    }

    public static String defaultThread(Machine machine) throws Exception {
        try (ExecutorService executor = machine.newDefaultExecutor()) {
            return executor.submit(machine::threadName).get();
        }
    }

    public static long nextId(Machine machine) {
        return machine.nextId();
    }

    public static @Nullable String environment(String variable) {
        return System.getenv(variable);
    }

    public static String sleep(Machine machine, double seconds) {
        machine.sleep(seconds);
        return "slept";
    }

    public static long now(Machine machine) {
        return machine.now();
    }

    public static Machine machine(Machine machine) {
        return machine;
    }

    public static Map<String, List<InetAddress>> unsendable() {
        return Map.of("all", List.of(InetAddress.getLoopbackAddress()));
    }
}
