package dev.loopscope.script.object;

/** {@code property(fget, fset, fdel, doc)}; None stands for those that it does not have. */
public final class PyProperty extends PyObject {
    private final Object getter;
    private final Object setter;
    private final Object deleter;
    private final Object documentation;
    private String name = "";

    /** A property of these functions. */
    public PyProperty(PyType type, Object getter, Object setter, Object deleter, Object documentation) {
        super(type);
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
        this.documentation = documentation;
    }

    /** {@code fget}. */
    public Object getter() {
        return getter;
    }

    /** {@code fset}. */
    public Object setter() {
        return setter;
    }

    /** {@code fdel}. */
    public Object deleter() {
        return deleter;
    }

    /** {@code __doc__}. */
    public Object documentation() {
        return documentation;
    }

    /** The name under which its class has it, empty if it is not known. */
    public String name() {
        return name;
    }

    /** The class has it under this name. */
    public void setName(String newName) {
        name = newName;
    }
}
