package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;

/** Where modules come from: the program's own are in {@code sys.modules}, all others are the library's. */
public final class Modules {
    private Modules() {}

    /** The modules that can be imported. */
    @FunctionalInterface
    public interface Library {
        /** Makes the module of this name for an interpreter; null if there is none. */
        @Nullable
        PyModule make(PyThread thread, String name);
    }

    static final class Chosen {
        @Nullable
        Library library;
    }

    /** Has an interpreter import from {@code library}. */
    public static void setLibrary(Interpreter interpreter, Library library) {
        interpreter.state(Chosen.class, Chosen::new).library = library;
    }

    /** The module of this name, imported if need be; a ModuleNotFoundError if there is none. */
    public static PyModule load(PyThread thread, String name) {
        PyModule module = find(thread, name);
        if (module == null) {
            PyError error = Raise.of(Exceptions.MODULE_NOT_FOUND_ERROR, missing(thread, name));
            error.exception().setOwn("name", name);
            throw error;
        }
        return module;
    }

    private static String missing(PyThread thread, String name) {
        int dot = name.indexOf('.');
        String parent = dot < 0 ? name : name.substring(0, dot);
        return dot >= 0 && find(thread, parent) != null
                ? "No module named '%s'".formatted(name)
                : "No module named '%s'".formatted(parent);
    }

    /** The module of this name, imported if need be; null if there is none. */
    public static @Nullable PyModule find(PyThread thread, String name) {
        PyModule known = thread.interpreter().modules().get(name);
        if (known != null) {
            return known;
        }
        int dot = name.lastIndexOf('.');
        PyModule parent = dot < 0 ? null : find(thread, name.substring(0, dot));
        Library library = thread.interpreter().state(Chosen.class, Chosen::new).library;
        PyModule made = library == null ? null : library.make(thread, name);
        if (made != null) {
            thread.interpreter().modules().putIfAbsent(name, made);
            if (parent != null) {
                parent.put(name.substring(dot + 1), made);
            }
        }
        return made;
    }
}
