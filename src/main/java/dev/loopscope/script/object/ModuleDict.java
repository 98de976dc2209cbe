package dev.loopscope.script.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The {@code __dict__} of a module, which {@code globals()} gives: its names. */
public final class ModuleDict extends LiveDict {
    private final PyModule module;

    /** The names of {@code module}. */
    public ModuleDict(PyModule module) {
        this.module = module;
    }

    @Override
    protected List<String> names() {
        return module.names();
    }

    @Override
    protected @Nullable Object valueOf(String name) {
        return module.get(name);
    }

    @Override
    protected void setValue(String name, Object value) {
        module.put(name, value);
    }

    @Override
    protected void removeName(String name) {
        module.cell(name).value = null;
    }
}
