package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.Searching;

/** The methods of texts that look for a text. */
final class StrSearchMethods {
    private StrSearchMethods() {}

    private interface Search {
        int in(String text, String part, long start, long end);
    }

    private interface Edge {
        boolean of(String text, String part, long start, long end);
    }

    static void define(PyType t) {
        search(t, "find", Searching::find);
        search(t, "rfind", Searching::rfind);
        search(t, "index", Searching::index);
        search(t, "rindex", Searching::rindex);
        search(t, "count", Searching::count);
        edge(t, "startswith", "prefix", Searching::startsWith);
        edge(t, "endswith", "suffix", Searching::endsWith);
        t.method("replace(self, old, new, /, count=-1)", (thread, a) -> replaced(thread, (String) Arguments.given(a[0]),
                Arguments.text("replace() argument 1 must be str, not %s", a[1]),
                Arguments.text("replace() argument 2 must be str, not %s", a[2]), Arguments.size(thread, a[3])));
    }

    private static void search(PyType t, String name, Search search) {
        String rule = name + "() argument 1 must be str, not %s";
        t.method(name + "(self, sub, start=None, end=None, /)",
                (thread, a) -> (long) search.in((String) Arguments.given(a[0]), Arguments.text(rule, a[1]),
                        Arguments.start(thread, a[2]), Arguments.end(thread, a[3])));
    }

    private static void edge(PyType t, String name, String parameter, Edge edge) {
        t.method(name + "(self, " + parameter + ", start=None, end=None, /)",
                (thread, a) -> any(name, edge, (String) Arguments.given(a[0]), a[1],
                        Arguments.start(thread, a[2]), Arguments.end(thread, a[3])));
    }

    private static boolean any(String name, Edge edge, String text, @Nullable Object parts, long start, long end) {
        if (!(parts instanceof PyTuple tuple)) {
            return edge.of(text, Arguments.text(name + " first arg must be str or a tuple of str, not %s", parts),
                    start, end);
        }
        for (Object part : tuple.items()) {
            if (edge.of(text, Arguments.text("tuple for " + name + " must only contain str, not %s", part), start,
                    end)) {
                return true;
            }
        }
        return false;
    }

    private static String replaced(PyThread thread, String text, String old, String replacement, long count) {
        if (replacement.length() > old.length()) {
            long found = old.isEmpty() ? text.length() + 1L : Searching.count(text, old, 0, Long.MAX_VALUE);
            long times = count < 0 ? found : Math.min(found, count);
            thread.interpreter().bounds()
                    .checkText(text.length() + times * (replacement.length() - old.length()));
        }
        return Searching.replace(text, old, replacement, count);
    }
}
