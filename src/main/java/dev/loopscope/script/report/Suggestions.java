package dev.loopscope.script.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Attributes;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyFrame;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTraceback;

/** The name that was probably meant where there is none of a name. */
final class Suggestions {
    private static final int MOST_CANDIDATES = 750;
    private final PyThread thread;
    private final PyException exception;
    private final @Nullable PyTraceback traceback;

    /** For an exception, with its traceback where that is told as well. */
    Suggestions(PyThread thread, PyException exception, boolean placed) {
        this.thread = thread;
        this.exception = exception;
        this.traceback = placed ? exception.traceback() : null;
    }

    /** What is added to the exception's text, empty if nothing. */
    String text() {
        boolean imported = exception.type().isSubclassOf(Exceptions.IMPORT_ERROR);
        boolean named = exception.type().isSubclassOf(Exceptions.NAME_ERROR);
        boolean attribute = exception.type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR);
        if (!imported && !named && !attribute
                || !(exception.own(imported ? "name_from" : "name") instanceof String wrong)) {
            return "";
        }
        String meant = meant(wrong);
        String text = meant == null ? "" : ". Did you mean: '%s'?".formatted(meant);
        if (named && StandardModules.has(wrong)) {
            text += (meant == null ? ". Did" : " Or did") + " you forget to import '%s'?".formatted(wrong);
        }
        return text;
    }

    private @Nullable String meant(String wrong) {
        try {
            PyFrame frame = innermost();
            if (exception.type().isSubclassOf(Exceptions.NAME_ERROR)) {
                return frame == null ? null : name(frame, wrong);
            }
            Object object = exception.type().isSubclassOf(Exceptions.IMPORT_ERROR) ? module() : exception.own("obj");
            return object == null ? null : nearest(wrong, attributes(object, frame, wrong));
        } catch (PyError ownCodeFailed) {
            return null;
        }
    }

    private @Nullable PyFrame innermost() {
        PyFrame frame = null;
        for (PyTraceback entry = traceback; entry != null; entry = entry.next()) {
            frame = entry.frame();
        }
        return frame;
    }

    private @Nullable PyModule module() {
        return exception.own("name") instanceof String name
                ? thread.interpreter().modules().get(name.split("\\.", -1)[0])
                : null;
    }

    private @Nullable String name(PyFrame frame, String wrong) {
        Object self = frame.locals().get("self");
        if (self != null && hasAttribute(self, wrong)) {
            return "self." + wrong;
        }
        List<String> names = new ArrayList<>(frame.locals().keySet());
        names.addAll(frame.globals().names());
        names.addAll(builtins().names());
        return nearest(wrong, names);
    }

    private boolean hasAttribute(Object self, String name) {
        try {
            return Attributes.find(thread, self, name) != null;
        } catch (PyError missing) {
            if (missing.is(Exceptions.ATTRIBUTE_ERROR)) {
                return false;
            }
            throw missing;
        }
    }

    private PyModule builtins() {
        return Objects.requireNonNull(thread.interpreter().modules().get("builtins"));
    }

    private List<String> attributes(Object object, @Nullable PyFrame frame, String wrong) {
        Object[] names = Iteration.toArray(thread,
                Calls.call(thread, Objects.requireNonNull(builtins().get("dir")), object));
        boolean inside = frame != null && frame.locals().get("self") == object;
        boolean all = wrong.startsWith("_") || inside && exception.type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR);
        return Arrays.stream(names).filter(String.class::isInstance).map(String.class::cast)
                .filter(name -> all || !name.startsWith("_")).toList();
    }

    private static @Nullable String nearest(String wrong, List<String> names) {
        if (names.size() >= MOST_CANDIDATES) {
            return null;
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            if (name.equals(wrong)) {
                continue;
            }
            int most = Math.min(EditDistance.limit(wrong, name), least - 1);
            int distance = EditDistance.between(wrong, name, most);
            if (distance <= most) {
                nearest = name;
                least = distance;
            }
        }
        return nearest;
    }
}
