package dev.loopscope.process;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Where a plain JVM finds a class: a folder or a jar. Classes that lie inside a Spring Boot jar, where only Spring Boot's
 * own loader finds them, are copied once into a plain jar of their own, which is deleted with this JVM.
 */
final class WorkerCode {
    private static final String NESTED = "nested:";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String OURS = CLASSES + "dev/loopscope/";

    private static final Map<Path, Path> PLAIN_JARS = new HashMap<>();

    private WorkerCode() {}

    /** The folder or jar for a class path; none for a class of the JDK. */
    static Optional<Path> of(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        return Optional.of(of(source.getLocation()));
    }

    /** The folder or jar for a class path of what was loaded from {@code location}. */
    static Path of(URL location) throws IOException {
        String text = location.toString();
        if (text.startsWith("file:")) {
            return Path.of(URI.create(text));
        }
        int outer = text.indexOf(NESTED);
        int inner = text.indexOf("/!" + CLASSES);
        if (outer < 0 || inner < 0) {
            throw new IOException("a plain JVM cannot load code from " + text);
        }
        return plainJar(Path.of(URI.create("file:" + text.substring(outer + NESTED.length(), inner))));
    }

    private static Path plainJar(Path bootJar) throws IOException {
        synchronized (PLAIN_JARS) {
            Path plain = PLAIN_JARS.get(bootJar);
            if (plain == null) {
                plain = copyOut(bootJar);
                PLAIN_JARS.put(bootJar, plain);
            }
            return plain;
        }
    }

    private static Path copyOut(Path bootJar) throws IOException {
        Path plain = Files.createTempFile("loopscope-worker-", ".jar");
        plain.toFile().deleteOnExit();
        try (JarFile from = new JarFile(bootJar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(plain));
                Stream<JarEntry> entries = from.stream()) {
            to.setLevel(Deflater.NO_COMPRESSION);
            for (JarEntry entry : entries.filter(WorkerCode::isOurs).toList()) {
                to.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
        return plain;
    }

    private static boolean isOurs(JarEntry entry) {
        return !entry.isDirectory() && entry.getName().startsWith(OURS);
    }
}
