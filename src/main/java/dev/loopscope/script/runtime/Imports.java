package dev.loopscope.script.runtime;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.syntax.Span;

/** The nodes of imports. */
final class Imports {
    private Imports() {}

    /** {@code import a.b as target}; without {@code as} the target gets the first module of the path. */
    static final class Module extends StatementNode {
        private final String name;
        private final boolean whole;
        private final Target target;

        Module(Span span, String name, boolean whole, Target target) {
            super(span);
            this.name = name;
            this.whole = whole;
            this.target = target;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            try {
                PyModule module = Modules.load(frame.thread, name);
                int dot = name.indexOf('.');
                target.assign(frame, whole || dot < 0 ? module : Modules.load(frame.thread, name.substring(0, dot)));
            } catch (PyError error) {
                throw marked(frame, error);
            }
            return NORMAL;
        }
    }

    /** {@code from module import name as target}; a null target stands for {@code *}. */
    static final class Name extends StatementNode {
        private final String module;
        private final String name;
        private final @Nullable Target target;

        Name(Span span, String module, String name, @Nullable Target target) {
            super(span);
            this.module = module;
            this.name = name;
            this.target = target;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            try {
                PyModule loaded = Modules.load(frame.thread, module);
                if (target == null) {
                    all(frame, loaded);
                } else {
                    target.assign(frame, part(frame, loaded));
                }
            } catch (PyError error) {
                throw marked(frame, error);
            }
            return NORMAL;
        }

        private Object part(Frame frame, PyModule loaded) {
            Object value = Attributes.find(frame.thread, loaded, name);
            if (value != null) {
                return value;
            }
            PyModule inner = Modules.find(frame.thread, module + "." + name);
            if (inner != null) {
                return inner;
            }
            PyError error = Raise.of(Exceptions.IMPORT_ERROR,
                    "cannot import name '%s' from '%s' (unknown location)".formatted(name, module));
            error.exception().setOwn("name", module);
            error.exception().setOwn("name_from", name);
            throw error;
        }

        private static void all(Frame frame, PyModule loaded) {
            Object listed = loaded.get("__all__");
            if (listed instanceof PyList names) {
                for (Object name : names.toArray()) {
                    frame.globals.put((String) name, Attributes.get(frame.thread, loaded, (String) name));
                }
                return;
            }
            for (String name : loaded.names()) {
                Object value = loaded.get(name);
                if (!name.startsWith("_") && value != null) {
                    frame.globals.put(name, value);
                }
            }
        }
    }

    /** {@code from . import name}, which a single file cannot. */
    static final class Relative extends StatementNode {
        Relative(Span span) {
            super(span);
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            throw marked(frame,
                    Raise.of(Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package"));
        }
    }
}
