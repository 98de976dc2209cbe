import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Moves the rooms that know nothing of Spring to the root of Spring Boot's jar, where the JVM itself loads them, and makes the
 * command line its main class: so that a program runs without Spring Boot's loader, which costs more than the program. The
 * classes of the language, which every program's start meets, are linked as far as they can be, see {@link PlainCalls}.
 */
final class PutProgramsFirst {
    private static final String NESTED = "/BOOT-INF/classes";
    private static final String HOUSE = "/dev/loopscope/";
    private static final List<String> ROOMS = List.of("cli", "executor", "insight", "loop", "machine", "network", "process",
            "recording", "script", "trace");
    private static final String LANGUAGE = "dev.loopscope.script";
    private static final String MAIN = "dev.loopscope.cli.Main";

    private PutProgramsFirst() {}

    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
            for (String room : ROOMS) {
                move(jar.getPath(NESTED + HOUSE + room), jar.getPath(HOUSE + room));
            }
            link(jar.getPath(HOUSE));
            name(jar.getPath("/META-INF/MANIFEST.MF"));
        }
    }

    private static void link(Path house) throws IOException {
        List<byte[]> classes = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(house)) {
            for (Path each : walk.filter(file -> file.toString().endsWith(".class")).toList()) {
                classes.add(Files.readAllBytes(each));
            }
        }
        for (Map.Entry<ClassDesc, byte[]> linked : PlainCalls.of(classes, LANGUAGE).entrySet()) {
            String name = linked.getKey().descriptorString();
            Files.write(house.getRoot().resolve(name.substring(1, name.length() - 1) + ".class"), linked.getValue());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return; // it was moved already
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.move(each, target);
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }

    private static void name(Path file) throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(file)) {
            manifest = new Manifest(in);
        }
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }
}
