package dev.loopscope.script.library;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyBoxed;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.text.PatternFlags;
import dev.loopscope.script.text.PatternText;
import dev.loopscope.script.text.PythonPattern;
import dev.loopscope.script.text.TextError;

/** The module {@code _re}: compiled patterns; {@code re} has the functions on them. */
final class RegexModule {
    private RegexModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("_re");
        module.add(Builtin.of("compile(pattern, flags, error, /)",
                (thread, a) -> compiled(thread, Given.value(a[0]), Given.small(thread, a[1]), Given.value(a[2]))));
        module.add(Builtin.of1("escape(pattern, /)", (_, text) -> PatternText.escape(Given.text("pattern", text))));
        module.put("Pattern", RegexPattern.TYPE);
        module.put("Match", RegexMatch.TYPE);
        PyDict flags = new PyDict();
        flags.put("IGNORECASE", (long) PatternFlags.IGNORECASE);
        flags.put("LOCALE", (long) PatternFlags.LOCALE);
        flags.put("MULTILINE", (long) PatternFlags.MULTILINE);
        flags.put("DOTALL", (long) PatternFlags.DOTALL);
        flags.put("UNICODE", (long) PatternFlags.UNICODE);
        flags.put("VERBOSE", (long) PatternFlags.VERBOSE);
        flags.put("ASCII", (long) PatternFlags.ASCII);
        module.put("flags", flags);
        return module;
    }

    private static Object compiled(PyThread thread, Object pattern, int flags, Object error) {
        if (pattern instanceof RegexPattern known) {
            return known;
        }
        if (pattern instanceof PyBytes) {
            throw Raise.typeError("patterns of bytes are not available; decode the bytes to str");
        }
        if (!(PyBoxed.unbox(pattern) instanceof String text)) {
            throw Raise.typeError("first argument must be string or compiled pattern");
        }
        try {
            return new RegexPattern(PythonPattern.compile(text, flags));
        } catch (TextError wrong) {
            if (wrong.detail() instanceof TextError.BadPattern(String message, String source, int position)) {
                throw new PyError((PyException) Calls.call(thread, error, message, source, place(position)));
            }
            throw wrong;
        }
    }

    private static Object place(int position) {
        return position < 0 ? PyNone.NONE : (Object) (long) position;
    }

    /** The text that is searched. */
    static String subject(@Nullable Object given) {
        Object object = Given.value(given);
        if (PyBoxed.unbox(object) instanceof String text) {
            return text;
        }
        throw object instanceof PyBytes
                ? Raise.typeError("cannot use a string pattern on a bytes-like object")
                : Raise.typeError("expected string or bytes-like object, got '%s'", Types.of(object).name());
    }
}
