package dev.loopscope.script.library.asyncio;

import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.ContextVar;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Errors;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** The module {@code contextvars}. */
public final class ContextVariables {
    private static final PyType VARIABLE = PyType.library("_contextvars", "ContextVar", Types.OBJECT,
            ContextVariables::variable)
            .madeBy((thread, type, arguments, names) -> Variable.make(thread, arguments, names));
    private static final PyType TOKEN = PyType.library("_contextvars", "Token", Types.OBJECT, ContextVariables::token);
    private static final PyType CONTEXT = PyType.library("_contextvars", "Context", Types.OBJECT,
            ContextVariables::context).madeBy((thread, _, _, _) -> of(thread, new Context()));
    private static final PyObject MISSING = new PyObject(PyType.library("_contextvars", "Token.MISSING", Types.OBJECT,
            type -> type.method1("__repr__(self, /)", (_, _) -> "<Token.MISSING>")));

    private ContextVariables() {}

    /** The objects of an interpreter's contexts and variables, by those of the engine. */
    private record Known(Map<Context, ScriptContext> contexts, Map<ContextVar<?>, Variable> variables) {
        static Known of(PyThread thread) {
            return thread.interpreter().state(Known.class, () -> new Known(new WeakHashMap<>(), new WeakHashMap<>()));
        }
    }

    private static final class Variable extends PyObject {
        private static final Builtin BINDER = Builtin.of("ContextVar(name, /, *, default=...)",
                (thread, a) -> new Variable(thread, given(a[0]), a[1]));

        private final String name;
        private final ContextVar<Object> engine;
        private final @Nullable Object otherwise;

        private Variable(PyThread thread, Object name, @Nullable Object otherwise) {
            super(VARIABLE);
            if (!(name instanceof String text)) {
                throw Raise.typeError("context variable name must be a str");
            }
            this.name = text;
            this.engine = new ContextVar<>(text);
            this.otherwise = otherwise;
            Known.of(thread).variables.put(engine, this);
        }

        static Object make(PyThread thread, Object[] arguments, String[] names) {
            return BINDER.call(thread, arguments, names);
        }

        Object get(@Nullable Object given) {
            Object value = engine.get(MISSING);
            if (value != MISSING) {
                return value;
            }
            Object result = given != null ? given : otherwise;
            if (result == null) {
                throw Raise.of(Exceptions.LOOKUP_ERROR, this);
            }
            return result;
        }

        String text(PyThread thread) {
            return "<ContextVar name=%s%s at %s>".formatted(Texts.repr(thread, name),
                    otherwise == null ? "" : " default=" + Texts.repr(thread, otherwise), Identity.text(this));
        }
    }

    private static final class Token extends PyObject {
        private final Variable variable;
        private final Object before;
        private final ContextVar.Token<Object> engine;
        private boolean used;

        private Token(Variable variable, Object before, ContextVar.Token<Object> engine) {
            super(TOKEN);
            this.variable = variable;
            this.before = before;
            this.engine = engine;
        }
    }

    private static final class ScriptContext extends PyObject {
        private final Context engine;

        private ScriptContext(Context engine) {
            super(CONTEXT);
            this.engine = engine;
        }
    }

    /** The object of a context of the engine. */
    static Object of(PyThread thread, Context context) {
        return Known.of(thread).contexts.computeIfAbsent(context, ScriptContext::new);
    }

    /** The engine's context of an argument {@code context=}; null for none. */
    static @Nullable Context contextOrNull(@Nullable Object object) {
        if (object == null || object == PyNone.NONE) {
            return null;
        }
        if (object instanceof ScriptContext context) {
            return context.engine;
        }
        throw Raise.typeError("a contextvars.Context is expected, got %s", Types.of(object).name());
    }

    /** Makes the module. */
    public static PyModule module(PyThread thread) {
        PyModule module = new PyModule("contextvars");
        module.put("ContextVar", VARIABLE);
        module.put("Token", TOKEN);
        module.put("Context", CONTEXT);
        module.add(Builtin.of("copy_context()", (now, _) -> of(now, Context.copy())));
        return module;
    }

    private static void variable(PyType type) {
        type.method("get(self, default=..., /)", (_, a) -> ((Variable) given(a[0])).get(a[1]));
        type.method2("set(self, value, /)", (_, self, value) -> {
            Variable variable = (Variable) self;
            Object before = variable.engine.get(MISSING);
            return new Token(variable, before, variable.engine.set(value));
        });
        type.method2("reset(self, token, /)", ContextVariables::reset);
        type.attribute("name", (_, self) -> ((Variable) self).name);
        type.method1("__repr__(self, /)", (thread, self) -> ((Variable) self).text(thread));
        PyGenericAlias.allow(type);
    }

    private static Object reset(PyThread thread, Object self, Object object) {
        if (!(object instanceof Token token)) {
            throw Raise.typeError("expected an instance of Token, got %s", Texts.repr(thread, object));
        }
        if (token.used) {
            throw Raise.runtimeError("%s has already been used once", text(thread, token));
        }
        if (token.variable != self) {
            throw Raise.valueError("%s was created by a different ContextVar", text(thread, token));
        }
        token.used = true;
        return Errors.calling(() -> {
            token.variable.engine.reset(token.engine);
            return PyNone.NONE;
        });
    }

    private static String text(PyThread thread, Token token) {
        return "<Token%s var=%s at %s>".formatted(token.used ? " used" : "", token.variable.text(thread),
                Identity.text(token));
    }

    private static void token(PyType type) {
        type.attribute("var", (_, self) -> ((Token) self).variable);
        type.attribute("old_value", (_, self) -> ((Token) self).before);
        type.method1("__repr__(self, /)", (thread, self) -> text(thread, (Token) self));
        type.put("MISSING", MISSING);
    }

    private static void context(PyType type) {
        type.method("run(self, callable, /, *args, **kwargs)", (thread, a) -> {
            PyDict keywords = (PyDict) given(a[3]);
            Object[] arguments = Keywords.joined(((PyTuple) given(a[2])).items(), keywords);
            return Errors.calling(() -> engine(given(a[0]))
                    .run(() -> Calls.call(PyThread.current(), given(a[1]), arguments, Keywords.names(keywords))));
        });
        type.method1("copy(self, /)", (thread, self) -> of(thread, engine(self).duplicate()));
        type.method("get(self, key, default=None, /)",
                (_, a) -> Objects.requireNonNullElse(value(given(a[0]), given(a[1])), given(a[2])));
        type.method2("__getitem__(self, key, /)", (_, self, key) -> {
            Object value = value(self, key);
            if (value == null) {
                throw Raise.keyError(key);
            }
            return value;
        });
        type.method2("__contains__(self, key, /)", (_, self, key) -> value(self, key) != null);
        type.method1("__len__(self, /)", (_, self) -> (long) engine(self).variables().size());
        type.method1("__iter__(self, /)", (thread, self) -> Iteration.of(thread, keys(thread, self)));
        type.method1("keys(self, /)", ContextVariables::keys);
        type.method1("values(self, /)", (thread, self) -> PyList.of(java.util.Arrays
                .stream(keys(thread, self).toArray()).map(key -> given(value(self, key))).toArray()));
        type.method1("items(self, /)", (thread, self) -> PyList.of(java.util.Arrays
                .stream(keys(thread, self).toArray()).map(key -> PyTuple.of(key, given(value(self, key)))).toArray()));
    }

    private static Context engine(Object self) {
        return ((ScriptContext) self).engine;
    }

    private static @Nullable Object value(Object self, Object key) {
        if (!(key instanceof Variable variable)) {
            throw Raise.typeError("a ContextVar key was expected, got %s", Texts.repr(PyThread.current(), key));
        }
        return engine(self).get(variable.engine);
    }

    private static PyList keys(PyThread thread, Object self) {
        Known known = Known.of(thread);
        return PyList
                .of(engine(self).variables().stream().map(known.variables::get).filter(Objects::nonNull).toArray());
    }
}
