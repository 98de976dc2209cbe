package dev.loopscope.script.runtime;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.CodePlace;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyCell;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyFunction;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;

/** A function with what it closes over. */
public final class ScriptFunction extends PyFunction {
    final Code code;
    final PyModule globals;
    final Cell[] closure;
    final @Nullable Cell classCell;
    /** The defaults of the last parameters that can be given by position. */
    Object[] defaults;
    /** The defaults of parameters that are given by name, by name. */
    final @Nullable PyDict keywordDefaults;

    ScriptFunction(Code code, PyModule globals, Cell[] closure, @Nullable Cell classCell, Object[] defaults,
            @Nullable PyDict keywordDefaults, Object documentation, @Nullable PyDict annotations) {
        super(code.name(), code.qualifiedName(), String.valueOf(globals.get("__name__")), documentation, annotations);
        this.code = code;
        this.globals = globals;
        this.closure = closure;
        this.classCell = classCell;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        if (names.length == 0 && code.takesJust(arguments.length)) {
            @Nullable
            Object[] slots = new Object[code.slotCount()];
            System.arraycopy(arguments, 0, slots, 0, arguments.length);
            return run(thread, slots);
        }
        return run(thread, Binding.bind(this, arguments, names));
    }

    @Override
    public Object call0(PyThread thread) {
        return code.takesJust(0)
                ? run(thread, new Object[code.slotCount()])
                : run(thread, Binding.bind(this, NO_ARGUMENTS, NO_NAMES));
    }

    @Override
    public Object call1(PyThread thread, Object a) {
        if (!code.takesJust(1)) {
            return run(thread, Binding.bind(this, new Object[]{a}, NO_NAMES));
        }
        @Nullable
        Object[] slots = new Object[code.slotCount()];
        slots[0] = a;
        return run(thread, slots);
    }

    @Override
    public Object call2(PyThread thread, Object a, Object b) {
        if (!code.takesJust(2)) {
            return run(thread, Binding.bind(this, new Object[]{a, b}, NO_NAMES));
        }
        @Nullable
        Object[] slots = new Object[code.slotCount()];
        slots[0] = a;
        slots[1] = b;
        return run(thread, slots);
    }

    /** {@link #run(PyThread, Object[], Frame)}, called by the innermost frame. */
    private Object run(PyThread thread, @Nullable Object[] slots) {
        return run(thread, slots, Frame.of(thread));
    }

    /** Runs the function with its parameters in {@code slots}, or makes what it is to be run by. */
    Object run(PyThread thread, @Nullable Object[] slots, @Nullable Frame caller) {
        Frame frame = new Frame(code, slots, globals, thread);
        frame.classCell = classCell;
        for (int cell : code.cells) {
            slots[cell] = new Cell(slots[cell]);
        }
        for (int i = 0; i < closure.length; i++) {
            slots[code.firstFree + i] = closure[i];
        }
        if (code.generator) {
            return code.async
                    ? new PyAsyncGenerator(frame, name(), qualifiedName())
                    : new PyGenerator(frame, name(), qualifiedName());
        }
        return code.async ? new PyCoroutine(frame, caller, name(), qualifiedName()) : evaluate(thread, frame, caller);
    }

    /** Runs a frame from its beginning to its end, called by {@code caller}, the innermost one of {@code thread}. */
    static Object evaluate(PyThread thread, Frame frame, @Nullable Frame caller) {
        frame.back = caller;
        thread.enterCall(frame, caller);
        try {
            frame.check();
            return frame.code.body.execute(frame) == StatementNode.RETURN && frame.value != null
                    ? frame.value
                    : PyNone.NONE;
        } catch (StackOverflowError tooDeep) {
            throw recursionError();
        } finally {
            frame.thread.leaveCall(frame, caller);
        }
    }

    static PyError recursionError() {
        return Raise.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    @Override
    public Object defaults() {
        return defaults.length == 0 ? PyNone.NONE : PyTuple.of(defaults);
    }

    @Override
    public Object keywordDefaults() {
        return keywordDefaults == null ? PyNone.NONE : keywordDefaults;
    }

    @Override
    public Object closure() {
        return closure.length == 0 ? PyNone.NONE : PyTuple.of(Arrays.stream(closure).map(PyCell::new).toList());
    }

    @Override
    public CodePlace code() {
        return code;
    }

    @Override
    public boolean isCoroutine() {
        return code.async && !code.generator;
    }

    @Override
    public boolean isGenerator() {
        return code.generator && !code.async;
    }

    @Override
    public boolean isAsyncGenerator() {
        return code.generator && code.async;
    }
}
