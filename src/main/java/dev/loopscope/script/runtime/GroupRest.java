package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.ExceptionGroups;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyThread;

/** What an {@code except*} leaves to be raised (CPython's {@code _PyExc_PrepReraiseStar}). */
final class GroupRest {
    private GroupRest() {}

    /**
     * The exceptions that the handlers raised, and the part of the group that nobody took; null if nothing is left.
     *
     * @param original what was caught
     * @param raised what the handlers raised
     * @param rest what no handler took
     */
    static @Nullable PyException of(PyThread thread, PyException original, List<PyException> raised,
            @Nullable PyException rest) {
        List<PyException> all = new ArrayList<>(raised);
        if (rest != null) {
            all.add(rest);
        }
        if (all.isEmpty()) {
            return null;
        }
        if (!ExceptionGroups.isGroup(original)) {
            return all.getFirst();
        }
        List<PyException> again = all.stream().filter(one -> isPart(one, original)).toList();
        List<PyException> fresh = new ArrayList<>(all.stream().filter(one -> !isPart(one, original)).toList());
        PyException joined = again.isEmpty() ? null : projection(thread, original, again);
        if (fresh.isEmpty()) {
            return joined;
        }
        if (joined != null) {
            fresh.add(joined);
        }
        return fresh.size() == 1 ? fresh.getFirst() : ExceptionGroups.of(thread, "", fresh);
    }

    private static boolean isPart(PyException one, PyException original) {
        return one == original || ExceptionGroups.isGroup(one) && one.traceback() == original.traceback()
                && one.cause() == original.cause() && one.context() == original.context();
    }

    private static @Nullable PyException projection(PyThread thread, PyException original, List<PyException> parts) {
        if (parts.contains(original)) {
            return original;
        }
        Set<PyException> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.forEach(part -> collect(part, leaves));
        return ExceptionGroups.split(thread, original, leaves::contains).match();
    }

    private static void collect(PyException exception, Set<PyException> leaves) {
        if (ExceptionGroups.isGroup(exception)) {
            ExceptionGroups.exceptions(exception).forEach(one -> collect(one, leaves));
        } else {
            leaves.add(exception);
        }
    }
}
