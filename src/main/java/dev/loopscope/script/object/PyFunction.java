package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** A function that a program defines, with what it tells of itself. */
public abstract class PyFunction extends PyCallable {
    private String name;
    private String qualifiedName;
    private final String module;
    private Object documentation;
    private final @Nullable PyDict annotations;

    protected PyFunction(String name, String qualifiedName, String module, Object documentation,
            @Nullable PyDict annotations) {
        super(Types.FUNCTION);
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.module = module;
        this.documentation = documentation;
        this.annotations = annotations;
    }

    /** {@code __name__}. */
    public final String name() {
        return name;
    }

    /** {@code __name__ = name}. */
    public final void setName(String newName) {
        name = newName;
    }

    /** {@code __qualname__}. */
    public final String qualifiedName() {
        return qualifiedName;
    }

    /** {@code __qualname__ = name}. */
    public final void setQualifiedName(String newName) {
        qualifiedName = newName;
    }

    /** {@code __module__}. */
    public final String module() {
        return module;
    }

    /** {@code __doc__}, None if it has none. */
    public final Object documentation() {
        return documentation;
    }

    /** {@code __doc__ = text}. */
    public final void setDocumentation(Object text) {
        documentation = text;
    }

    /** {@code __annotations__}, by name. */
    public final PyDict annotations() {
        return annotations == null ? new PyDict() : annotations;
    }

    /** {@code __defaults__}: a tuple, None if there are none. */
    public abstract Object defaults();

    /** {@code __kwdefaults__}: a dict, None if there are none. */
    public abstract Object keywordDefaults();

    /** {@code __closure__}: a tuple of its cells, None if it closes over nothing. */
    public abstract Object closure();

    /** {@code __code__}: where it is in the text. */
    public abstract CodePlace code();

    /** Whether a call gives a coroutine. */
    public abstract boolean isCoroutine();

    /** Whether a call gives a generator. */
    public abstract boolean isGenerator();

    /** Whether a call gives an asynchronous generator. */
    public abstract boolean isAsyncGenerator();

    @Override
    public final boolean isMethod() {
        return true;
    }
}
