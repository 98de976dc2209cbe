package dev.loopscope.script.library;

import java.security.SecureRandom;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.runtime.Errors;

/** The module {@code _os}: what {@code os} asks of the machine. */
final class OsModule {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_BYTES = 1 << 24;

    private OsModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_os");
        module.add(Builtin.of("getpid()", (thread, _) -> thread.interpreter().machine().processId()));
        module.add(Builtin.of("cpu_count()", (_, _) -> (long) Runtime.getRuntime().availableProcessors()));
        module.add(Builtin.of1("urandom(size, /)", (thread, size) -> {
            int count = Given.small(thread, size);
            if (count < 0) {
                throw Raise.valueError("negative argument not allowed");
            }
            if (count > MOST_BYTES) {
                throw Raise.of(Exceptions.MEMORY_ERROR);
            }
            byte[] bytes = new byte[count];
            RANDOM.nextBytes(bytes);
            return new PyBytes(bytes);
        }));
        module.add(Builtin.of1("system(command)", OsModule::system));
        return module;
    }

    private static Object system(PyThread thread, Object command) {
        PingCommand ping = PingCommand.read(Given.text("system() argument", command));
        if (ping == null) {
            throw Raise.of(Exceptions.PERMISSION_ERROR,
                    "os.system() has one command here, ping HOST: programs run in a sandbox without commands of the system");
        }
        Interpreter interpreter = thread.interpreter();
        return Errors.calling(() -> interpreter.unlocked(() -> ping.run(interpreter.machine())));
    }
}
