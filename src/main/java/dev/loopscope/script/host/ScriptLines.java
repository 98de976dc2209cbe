package dev.loopscope.script.host;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.SourceLocator;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.runtime.Frame;
import dev.loopscope.trace.SourceLine;

/** Finds the line of a program in one file: that of the innermost frame that is not the library's. */
final class ScriptLines implements SourceLocator {
    private final String file;

    /** The lines of the program whose text is called {@code file}. */
    ScriptLines(String file) {
        this.file = file;
    }

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public int here() {
        PyThread thread = PyThread.find();
        for (Frame frame = thread == null ? null : Frame.of(thread); frame != null; frame = frame.caller()) {
            if (!frame.code().isLibrary()) {
                return new SourceLine(0, frame.line()).packed();
            }
        }
        return 0;
    }
}
