import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Says, before anything is built, whether this machine has what the build needs: a JDK 25 and Node 20 or newer. */
final class CheckMachine {
    private static final int JDK = 25;
    private static final int NODE = 20;

    public static void main(String[] args) throws Exception {
        List<String> missing = new ArrayList<>();
        if (jdkHomes().noneMatch(CheckMachine::isRightJdk)) {
            missing.add("""
                    Loopscope needs a JDK %1$d, and none was found (looked at JAVA_HOME, JAVA%1$d_HOME and the usual folders).
                      Get one:  https://adoptium.net/temurin/releases/?version=%1$d
                                or: sdk install java %1$d-tem | brew install --cask temurin@%1$d | apt install temurin-%1$d-jdk
                      Elsewhere on disk?  Set JAVA_HOME to its folder. Maven itself may go on running on an older Java.
                    """.formatted(JDK));
        }
        String node = nodeVersion();
        if (node == null || Integer.parseInt(node.split("\\.")[0]) < NODE) {
            missing.add("""
                    Loopscope needs Node %d or newer with npm to build its pages; %s.
                      Get one:  https://nodejs.org/en/download
                    """.formatted(NODE, node == null ? "no node was found on the PATH" : "found " + node));
        }
        if (!missing.isEmpty()) {
            System.err.println("\n" + String.join("\n", missing));
            System.exit(1);
        }
    }

    private static Stream<Path> jdkHomes() throws IOException {
        Stream.Builder<Path> homes = Stream.builder();
        homes.add(Path.of(System.getProperty("java.home")));
        for (String variable : List.of("JAVA_HOME", "JAVA25_HOME", "JAVA_HOME_25_X64", "JAVA_HOME_25_ARM64", "JDK25")) {
            if (System.getenv(variable) != null) {
                homes.add(Path.of(System.getenv(variable)));
            }
        }
        String user = System.getProperty("user.home");
        for (String folder : List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines",
                user + "/Library/Java/JavaVirtualMachines", user + "/.jdks", user + "/.sdkman/candidates/java",
                user + "/.jbang/cache/jdks", "C:/Program Files/Java", "C:/Program Files/Eclipse Adoptium")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> entries = Files.list(Path.of(folder))) {
                    entries.forEach(home -> homes.add(home).add(home.resolve("Contents/Home")));
                }
            }
        }
        return homes.build();
    }

    private static boolean isRightJdk(Path home) {
        boolean compiles = Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
        Path release = home.resolve("release");
        if (!compiles || !Files.isReadable(release)) {
            return false;
        }
        try (var text = Files.newBufferedReader(release)) {
            Properties facts = new Properties();
            facts.load(text);
            return facts.getProperty("JAVA_VERSION", "").replace("\"", "").split("[.+-]")[0].equals("" + JDK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String nodeVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String said = new String(node.getInputStream().readAllBytes()).trim();
            return node.waitFor(10, TimeUnit.SECONDS) && said.startsWith("v") ? said.substring(1) : null;
        } catch (IOException notThere) {
            return null;
        }
    }
}
