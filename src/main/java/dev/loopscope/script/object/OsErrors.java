package dev.loopscope.script.object;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** {@code OSError(errno, strerror, filename)}: its fields, and the class that the number stands for. */
final class OsErrors {
    private static final Map<Long, PyType> BY_NUMBER = Map.ofEntries(Map.entry(1L, Exceptions.PERMISSION_ERROR),
            Map.entry(2L, Exceptions.FILE_NOT_FOUND_ERROR), Map.entry(3L, Exceptions.PROCESS_LOOKUP_ERROR),
            Map.entry(4L, Exceptions.INTERRUPTED_ERROR), Map.entry(10L, Exceptions.CHILD_PROCESS_ERROR),
            Map.entry(11L, Exceptions.BLOCKING_IO_ERROR), Map.entry(13L, Exceptions.PERMISSION_ERROR),
            Map.entry(17L, Exceptions.FILE_EXISTS_ERROR), Map.entry(20L, Exceptions.NOT_A_DIRECTORY_ERROR),
            Map.entry(21L, Exceptions.IS_A_DIRECTORY_ERROR), Map.entry(32L, Exceptions.BROKEN_PIPE_ERROR),
            Map.entry(103L, Exceptions.CONNECTION_ABORTED_ERROR), Map.entry(104L, Exceptions.CONNECTION_RESET_ERROR),
            Map.entry(108L, Exceptions.BROKEN_PIPE_ERROR), Map.entry(110L, Exceptions.TIMEOUT_ERROR),
            Map.entry(111L, Exceptions.CONNECTION_REFUSED_ERROR), Map.entry(114L, Exceptions.BLOCKING_IO_ERROR),
            Map.entry(115L, Exceptions.BLOCKING_IO_ERROR));

    private OsErrors() {}

    static PyException make(PyType type, PyTuple given) {
        int count = given.size();
        boolean fields = count >= 2 && count <= 5;
        if (!fields) {
            return new PyException(type, given);
        }
        PyType special = type == Exceptions.OS_ERROR && given.get(0) instanceof Long number
                ? BY_NUMBER.getOrDefault(number, type)
                : type;
        boolean named = count >= 3 && given.get(2) != PyNone.NONE;
        PyException error = new PyException(special, named ? PyTuple.of(Arrays.copyOf(given.items(), 2)) : given);
        error.setOwn("errno", given.get(0));
        error.setOwn("strerror", given.get(1));
        if (named) {
            error.setOwn("filename", given.get(2));
        }
        if (count == 5 && given.get(4) != PyNone.NONE) {
            error.setOwn("filename2", given.get(4));
        }
        return error;
    }

    /** {@code str(error)}, null if it is that of its arguments. */
    static @Nullable String text(PyThread thread, PyException error) {
        Object number = error.own("errno");
        Object rule = error.own("strerror");
        if (number == null || rule == null) {
            return null;
        }
        String text = "[Errno %s] %s".formatted(Texts.str(thread, number), Texts.str(thread, rule));
        Object file = error.own("filename");
        if (file == null) {
            return text;
        }
        Object second = error.own("filename2");
        return text + ": " + Texts.repr(thread, file) + (second == null ? "" : " -> " + Texts.repr(thread, second));
    }
}
