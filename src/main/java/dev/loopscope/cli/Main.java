package dev.loopscope.cli;

import java.lang.reflect.InvocationTargetException;

/** The jar's main class: {@code run} runs a program at once, anything else starts the dashboard with these arguments. */
public final class Main {
    private static final String SERVER = "org.springframework.boot.loader.launch.JarLauncher";

    private Main() {}

    /** Chooses by the first word; nothing of the server is loaded for a program. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("run")) {
            CommandLine.main(arguments);
        } else if (first.equals("--help")) {
            CommandLine.main(new String[]{"run", first});
        } else {
            server(arguments);
        }
    }

    private static void server(String[] arguments) throws ReflectiveOperationException {
        try {
            Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }
}
