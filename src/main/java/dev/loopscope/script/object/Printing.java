package dev.loopscope.script.object;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** {@code print()} and {@code input()}. */
final class Printing {
    private Printing() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of("print(*args, sep=None, end=None, file=None, flush=False)", (thread, a) -> {
            print(thread, ((PyTuple) a[4]).items(), text("sep", a[0], " "), text("end", a[1], "\n"), a[2],
                    Truth.of(thread, a[3]));
            return PyNone.NONE;
        }));
        module.add(Builtin.of("input(prompt='', /)", (thread, a) -> {
            print(thread, new Object[]{a[0]}, "", "", PyNone.NONE, true);
            throw Raise.of(Exceptions.EOF_ERROR, "EOF when reading a line");
        }));
    }

    private static String text(String parameter, Object given, String otherwise) {
        if (given == PyNone.NONE) {
            return otherwise;
        }
        if (PyBoxed.unbox(given) instanceof String text) {
            return text;
        }
        throw Raise.typeError("%s must be None or a string, not %s", parameter, Types.of(given).name());
    }

    private static void print(PyThread thread, Object[] words, String separator, String end, Object file,
            boolean flush) {
        Object target = file == PyNone.NONE ? standardOutput(thread) : file;
        if (target == null) {
            Machine machine = thread.interpreter().machine();
            print(thread, machine::printOut, words, separator, end);
            if (flush) {
                machine.flushOutput();
            }
        } else if (target instanceof PyStream stream) {
            print(thread, text -> stream.write(thread, text), words, separator, end);
            if (flush) {
                stream.flush(thread);
            }
        } else if (target != PyNone.NONE) {
            write(thread, target, words, separator, end);
            if (flush) {
                Calls.callMethod(thread, target, "flush");
            }
        }
    }

    /** What {@code sys.stdout} is at the time, null if there is no module {@code sys}. */
    private static @Nullable Object standardOutput(PyThread thread) {
        PyModule sys = thread.interpreter().modules().get("sys");
        return sys == null ? null : sys.get("stdout");
    }

    /** Prints the words as one piece; if one of them has no text, those before it, as if each had been printed by itself. */
    private static void print(PyThread thread, Consumer<String> target, Object[] words, String separator, String end) {
        if (words.length == 1) {
            target.accept(Texts.str(thread, words[0]).concat(end));
            return;
        }
        StringBuilder line = new StringBuilder();
        try {
            for (int i = 0; i < words.length; i++) {
                line.append(i == 0 ? "" : separator).append(Texts.str(thread, words[i]));
            }
        } catch (PyError error) {
            if (!line.isEmpty()) {
                target.accept(line.toString());
            }
            throw error;
        }
        target.accept(line.append(end).toString());
    }

    private static void write(PyThread thread, Object target, Object[] words, String separator, String end) {
        Object write = Attributes.get(thread, target, "write");
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                Calls.call(thread, write, separator);
            }
            Calls.call(thread, write, Texts.str(thread, words[i]));
        }
        Calls.call(thread, write, end);
    }
}
