package dev.loopscope.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the processes of one pool are started. Not thread safe. */
public final class WorkerLaunch {
    /** The environment variable by which worker processes are found. */
    public static final String RUN_VARIABLE = "LOOPSCOPE_RUN";

    /** A small JVM that is there soon, with a main thread that a loop can run on, and nothing of its own on the pipe. */
    private static final List<String> OPTIONS = List.of("-Xmx64m", "-Xss16m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData", "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable", "-Xlog:all=warning:stderr",
            "-Djdk.reflect.useNativeAccessorOnly=true", "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");

    /** What a JVM needs to find files and show times as its parent does. */
    private static final List<String> KEPT = List.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot");

    /** The system properties that a child shares with its parent. */
    private static final List<String> SHARED = List.of("loopscope.hosts");

    private final Class<?> program;
    private final String runId;
    private final List<String> options;
    private final Set<Path> classPath = new LinkedHashSet<>();

    /**
     * Processes of {@code program}, whose main method leads to {@link WorkerMain}. What they carry in their environment, so
     * that none is ever lost, is {@code runId}, or in a worker what that one carries itself.
     */
    public WorkerLaunch(Class<?> program, String runId) {
        this(program, runId, List.of());
    }

    /** {@link #WorkerLaunch(Class, String)} with options of the JVM in place of the usual ones. */
    public WorkerLaunch(Class<?> program, String runId, List<String> options) {
        this.program = program;
        this.options = options;
        this.runId = System.getenv().getOrDefault(RUN_VARIABLE, runId);
    }

    /** Has the processes that are started from now on find this class. */
    public void provide(Class<?> type) throws IOException {
        WorkerCode.of(program).ifPresent(classPath::add);
        WorkerCode.of(type).ifPresent(classPath::add);
    }

    Process start() throws IOException {
        List<String> command = new ArrayList<>(OPTIONS);
        command.addFirst(java());
        SHARED.stream().filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(options);
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "loopscope-worker-%p.log"));
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(program.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put(RUN_VARIABLE, runId);
        return builder.start();
    }

    /** The program that this JVM is. */
    private static String java() {
        Optional<String> own = ProcessHandle.current().info().command()
                .filter(command -> Path.of(command).getFileName().toString().matches("java(\\.exe)?"));
        return own.orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
