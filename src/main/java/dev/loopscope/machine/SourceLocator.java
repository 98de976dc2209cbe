package dev.loopscope.machine;

import java.util.List;

import dev.loopscope.trace.SourceLine;

/**
 * Finds the line of the program that the calling thread is in: the innermost frame of a class whose file is in the
 * program's listing. A look costs microseconds, so it is made only where a line is worth that.
 */
public final class SourceLocator {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final int DEEPEST_LOOK = 64;

    private final List<String> files;

    /** @param files the listing's files in order, each as the path of its class's source, such as {@code a/b/C.java} */
    public SourceLocator(List<String> files) {
        this.files = List.copyOf(files);
    }

    /** The locator of a program whose listing nobody shows. */
    public static SourceLocator none() {
        return new SourceLocator(List.of());
    }

    /** The listing's files. */
    public List<String> files() {
        return files;
    }

    /** The packed {@link SourceLine} of the calling thread, 0 where it is not in the listing. */
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
