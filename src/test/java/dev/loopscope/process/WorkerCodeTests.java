package dev.loopscope.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkerCodeTests {
    private static final String CLASSES = "BOOT-INF/classes/";

    @TempDir
    Path folder;

    @Test
    void aClassInAFolderIsFoundInThatFolder() throws IOException {
        Path code = WorkerCode.of(WorkerMain.class).orElseThrow();

        assertThat(code.resolve("dev/loopscope/process/WorkerMain.class")).exists();
    }

    @Test
    void aClassOfTheJdkIsFoundEverywhere() throws IOException {
        assertThat(WorkerCode.of(String.class)).isEqualTo(Optional.empty());
    }

    @Test
    void aPlainJarIsUsedAsItIs() throws Exception {
        Path jar = folder.resolve("with space.jar");

        assertThat(WorkerCode.of(jar.toUri().toURL())).isEqualTo(jar);
    }

    @Test
    void classesInsideABootJarAreCopiedOnceIntoAPlainOne() throws Exception {
        URL nested = bootJar("our classes.jar", CLASSES + "dev/loopscope/a/B.class", CLASSES + "dev/loopscope/a/text",
                CLASSES + "com/other/C.class", CLASSES + "application.properties", "org/other/Loader.class");
        Path plain = WorkerCode.of(nested);

        try (JarFile jar = new JarFile(plain.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).containsExactly("dev/loopscope/a/B.class",
                    "dev/loopscope/a/text");
            try (InputStream text = jar.getInputStream(jar.getEntry("dev/loopscope/a/text"))) {
                assertThat(text.readAllBytes()).asString().isEqualTo("bytes of " + CLASSES + "dev/loopscope/a/text");
            }
        }
        assertThat(WorkerCode.of(nested)).isEqualTo(plain);
    }

    @Test
    void codeFromElsewhereIsRefused() throws Exception {
        URL elsewhere = URI.create("jar:https://example.org/a.jar!/").toURL();

        assertThatThrownBy(() -> WorkerCode.of(elsewhere)).isInstanceOf(IOException.class)
                .hasMessage("a plain JVM cannot load code from jar:https://example.org/a.jar!/");
    }

    /** A jar as Spring Boot packs it, and where its loader says that its classes come from. */
    private URL bootJar(String name, String... entries) throws Exception {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of(entries)) {
                out.putNextEntry(new JarEntry(entry));
                out.write(("bytes of " + entry).getBytes());
                out.closeEntry();
            }
        }
        return URL.of(URI.create("jar:nested:" + jar.toUri().getRawPath() + "/!" + CLASSES + "!/"), new BootHandler());
    }

    /** Stands for Spring Boot's own handler of nested jars. */
    private static final class BootHandler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("not to be opened");
        }
    }
}
