package dev.loopscope.machine;

import java.util.List;

import dev.loopscope.trace.SourceLine;

/** Finds the line of the program that the calling thread is in. A look may cost microseconds, so it is made only where a line is worth that. */
public interface SourceLocator {
    /** The listing's files. */
    List<String> files();

    /** The packed {@link SourceLine} of the calling thread, 0 where it is not in the listing. */
    int here();

    /** The locator of a Java program. {@code files} are the listing's in order, each as the path of its class's source, such as {@code a/b/C.java}. */
    static SourceLocator ofJava(List<String> files) {
        return new JavaLines(List.copyOf(files));
    }

    /** The locator of a program whose listing nobody shows. */
    static SourceLocator none() {
        return ofJava(List.of());
    }
}

/** Looks for the innermost frame of a class whose file is in the program's listing. */
record JavaLines(List<String> files) implements SourceLocator {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final int DEEPEST_LOOK = 64;

    @Override
    public int here() {
        if (files.isEmpty()) {
            return 0;
        }
        return WALKER.walk(frames -> frames.limit(DEEPEST_LOOK).mapToInt(this::lineOf).filter(line -> line != 0)
                .findFirst().orElse(0));
    }

    private int lineOf(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        int nested = type.indexOf('$');
        String file = (nested < 0 ? type : type.substring(0, nested)).replace('.', '/') + ".java";
        int place = files.indexOf(file);
        return place < 0 || frame.getLineNumber() <= 0 ? 0 : new SourceLine(place, frame.getLineNumber()).packed();
    }
}
