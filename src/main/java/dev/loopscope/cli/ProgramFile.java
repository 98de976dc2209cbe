package dev.loopscope.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.loopscope.script.host.ScriptProgram;

/** Reads a program from where the command line says, or says as python3 does why it cannot be read. */
final class ProgramFile {
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ProgramFile() {}

    /** The program cannot be read: what python3 says, and its exit status. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;

        Unreadable(int status, String text) {
            super(text);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** The program that {@code options} name. */
    static ScriptProgram read(String name, List<String> arguments) throws Unreadable {
        List<String> all = new ArrayList<>(arguments);
        all.addFirst(name);
        if (name.equals(STANDARD_INPUT)) {
            return new ScriptProgram("<stdin>", text("<stdin>", standardInput()), all);
        }
        String file = absolute(name);
        return new ScriptProgram(file, text(file, bytes(file)), all);
    }

    private static String absolute(String name) throws Unreadable {
        try {
            return Path.of(name).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw cannotOpen(name, "[Errno 22] Invalid argument");
        }
    }

    private static byte[] bytes(String file) throws Unreadable {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new Unreadable(1, "can't find '__main__' module in '%s'".formatted(file));
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw cannotOpen(file, "[Errno 2] No such file or directory");
        } catch (AccessDeniedException e) {
            throw cannotOpen(file, "[Errno 13] Permission denied");
        } catch (IOException e) {
            throw cannotOpen(file, "[Errno 5] " + e.getMessage());
        }
    }

    private static Unreadable cannotOpen(String file, String why) {
        return new Unreadable(2, "can't open file '%s': %s".formatted(file, why));
    }

    private static byte[] standardInput() throws Unreadable {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Unreadable(1, "can't read standard input: " + e.getMessage());
        }
    }

    private static String text(String file, byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(1, "can't read '%s': it is not UTF-8".formatted(file));
        }
    }
}
