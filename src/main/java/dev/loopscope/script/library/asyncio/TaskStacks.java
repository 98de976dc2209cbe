package dev.loopscope.script.library.asyncio;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.runtime.Frame;

/** What {@code Task.print_stack()} prints. */
final class TaskStacks {
    private TaskStacks() {}

    static void print(PyThread thread, PyTask task, PyList frames, Object file) {
        StringBuilder text = new StringBuilder();
        String shown = Texts.repr(thread, task);
        text.append(
                frames.size() == 0 ? "No stack for " + shown : "Stack for %s (most recent call last):".formatted(shown))
                .append('\n');
        for (Object item : frames.toArray()) {
            Frame frame = (Frame) item;
            text.append("  File \"%s\", line %d, in %s\n".formatted(frame.code().file(), frame.line(),
                    frame.code().name()));
            String line = frame.code().line(frame.line());
            if (line != null) {
                text.append("    ").append(line.strip()).append('\n');
            }
        }
        if (file == PyNone.NONE) {
            thread.interpreter().machine().printOut(text.toString());
        } else {
            Calls.callMethod(thread, file, "write", text.toString());
        }
    }
}
