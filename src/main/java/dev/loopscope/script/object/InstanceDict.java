package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The {@code __dict__} of an object: its own attributes. */
final class InstanceDict extends LiveDict {
    private final PyObject object;

    InstanceDict(PyObject object) {
        this.object = object;
    }

    @Override
    protected List<String> names() {
        return object.ownNames();
    }

    @Override
    protected @Nullable Object valueOf(String name) {
        return object.own(name);
    }

    @Override
    protected void setValue(String name, Object value) {
        object.setOwn(name, value);
    }

    @Override
    protected void removeName(String name) {
        object.deleteOwn(name);
    }
}
