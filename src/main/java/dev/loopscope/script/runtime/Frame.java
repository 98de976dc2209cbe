package dev.loopscope.script.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.Cell;
import dev.loopscope.script.object.CodePlace;
import dev.loopscope.script.object.Interpreter;
import dev.loopscope.script.object.LineWatch;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.syntax.Span;

/** One call of a function, run of a module or of a class body: its variables and where it is. Owned by the thread that runs it. */
public final class Frame extends PyFrame {
    final Code code;
    /** Variables, then cells of the functions around, then what the nodes keep for a while. */
    final @Nullable Object[] slots;
    final PyModule globals;
    PyThread thread;
    /** Who called it, null for the first frame of a thread, callback or task. */
    @Nullable
    Frame back;
    /** The statement that runs. */
    @Nullable
    StatementNode at;
    /** What a return, or a yield, hands out. */
    @Nullable
    Object value;
    /** The names of a class body, null elsewhere. */
    @Nullable
    Map<String, Object> namespace;
    /** The class whose methods see it as {@code __class__}, null outside of classes. */
    @Nullable
    Cell classCell;

    // generators only
    /** How far each resumable statement has come, 0 for not begun. */
    final int[] progress;
    /** What is sent in where it goes on. */
    @Nullable
    Object sent;
    /** What is thrown where it goes on. */
    @Nullable
    PyError thrown;

    Frame(Code code, @Nullable Object[] slots, PyModule globals, PyThread thread) {
        this.code = code;
        this.slots = slots;
        this.globals = globals;
        this.thread = thread;
        this.progress = code.progressCount == 0 ? Code.NO_PROGRESS : new int[code.progressCount];
    }

    /** The code that it runs. */
    public Code code() {
        return code;
    }

    @Override
    public CodePlace place() {
        return code;
    }

    @Override
    public @Nullable Frame caller() {
        return back;
    }

    @Override
    public PyModule globals() {
        return globals;
    }

    @Override
    public int line() {
        StatementNode statement = at;
        return statement == null ? code.firstLine() : statement.span.line();
    }

    @Override
    public Map<String, Object> locals() {
        Map<String, Object> own = namespace;
        if (own != null) {
            return own;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        if (code.name().equals("<module>")) {
            for (String name : globals.names()) {
                found.put(name, Objects.requireNonNull(globals.get(name)));
            }
            return found;
        }
        for (int i = 0; i < code.names.size(); i++) {
            Object value = slots[i] instanceof Cell cell ? cell.value : slots[i];
            if (value != null) {
                found.put(code.names.get(i), value);
            }
        }
        return found;
    }

    /** The piece of the text that it is in. */
    public Span span() {
        StatementNode statement = at;
        return statement == null ? code.head() : statement.span;
    }

    /** A statement begins, or goes on. */
    void enter(StatementNode statement) {
        at = statement;
        if (LineWatch.isOn()) {
            stopBeforeLine();
        }
    }

    private void stopBeforeLine() {
        if (!code.isLibrary()) {
            thread.interpreter().machine().pause().beforeLine();
        }
    }

    /** At a call or the end of a round: lets others run, and has what interrupts the program raised here. */
    void check() {
        Interpreter interpreter = thread.interpreter();
        if (interpreter.lock().wantsAttention()) {
            attend(interpreter);
        }
    }

    private void attend(Interpreter interpreter) {
        try {
            interpreter.check();
        } catch (KeyboardInterrupt stopped) {
            throw ExpressionNode.marked(this, Errors.toPython(stopped), span());
        }
    }

    /** The innermost frame of a thread, null outside of the program. */
    public static @Nullable Frame of(PyThread thread) {
        return (Frame) thread.frame();
    }
}
