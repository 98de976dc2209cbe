package dev.loopscope.script.object;

/** The texts of containers as their own types write them. */
final class SetTexts {
    private SetTexts() {}

    /** {@code repr(set)}. */
    static String repr(PyThread thread, PySet set) {
        String name = set.type().name();
        if (set.size() == 0) {
            return name + "()";
        }
        return Texts.guarded(thread, set, name + "(...)", () -> {
            String inside = "{" + joined(thread, set.toArray()) + "}";
            return set.type() == Types.SET ? inside : name + "(" + inside + ")";
        });
    }

    /** The text of a list, tuple or dict, whatever a class derived from it defines. */
    static String plain(PyThread thread, Object self) {
        return switch (self) {
            case PyTuple tuple when tuple.size() > 0 ->
                Texts.guarded(thread, tuple, "(...)", () -> Representations.of(thread, tuple));
            case PyTuple _ -> "()";
            case PyDict dict when dict.size() > 0 ->
                Texts.guarded(thread, dict, "{...}", () -> Representations.of(thread, dict));
            case PyDict _ -> "{}";
            default -> java.util.Objects.requireNonNull(Representations.plain(thread, self));
        };
    }

    /** The texts of items, a comma between two. */
    static String joined(PyThread thread, Object[] items) {
        thread.enterCall();
        try {
            StringBuilder text = new StringBuilder();
            for (Object item : items) {
                text.append(text.isEmpty() ? "" : ", ").append(Texts.repr(thread, item));
                thread.interpreter().bounds().checkText(text.length());
            }
            return text.toString();
        } finally {
            thread.leaveCall();
        }
    }
}
