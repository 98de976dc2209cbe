package dev.loopscope.script.library.asyncio;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyList;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Sorting;
import dev.loopscope.script.object.Texts;

/** Text forms cut to a length that fits a line: Python's {@code reprlib.repr}. */
final class BriefTexts {
    private static final int LEVELS = 6;
    private static final int ITEMS = 6;
    private static final int ENTRIES = 4;
    private static final int LETTERS = 30;
    private static final int DIGITS = 40;
    private static final String DOTS = "...";

    private final PyThread thread;

    BriefTexts(PyThread thread) {
        this.thread = thread;
    }

    /** The text form of an object. */
    String repr(Object object) {
        return repr(object, LEVELS);
    }

    private String repr(Object object, int level) {
        return switch (object) {
            case String text -> ofText(text);
            case Long number -> middleOut(Texts.repr(thread, number), DIGITS);
            case BigInteger number -> middleOut(Texts.repr(thread, number), DIGITS);
            case PyList list -> items(list.toArray(), "[", "]", level);
            case PyTuple tuple -> ofTuple(tuple, level);
            case PySet set -> set.size() == 0 ? "set()" : items(sorted(set.toArray()), "{", "}", level);
            case PyDict dict -> ofDict(dict, level);
            default -> middleOut(Texts.repr(thread, object), LETTERS);
        };
    }

    private String ofText(String text) {
        String whole = Texts.repr(thread, text.length() <= LETTERS ? text : text.substring(0, LETTERS));
        if (whole.length() <= LETTERS) {
            return whole;
        }
        int head = Math.max(0, (LETTERS - 3) / 2);
        int tail = Math.max(0, LETTERS - 3 - head);
        return middleOut(Texts.repr(thread, text.substring(0, Math.min(head, text.length()))
                + text.substring(Math.max(0, text.length() - tail))), LETTERS, true);
    }

    private static String middleOut(String whole, int most) {
        return middleOut(whole, most, false);
    }

    private static String middleOut(String whole, int most, boolean always) {
        if (whole.length() <= most && !always) {
            return whole;
        }
        int head = Math.max(0, (most - 3) / 2);
        int tail = Math.max(0, most - 3 - head);
        return whole.substring(0, Math.min(head, whole.length())) + DOTS
                + whole.substring(Math.max(0, whole.length() - tail));
    }

    private String ofTuple(PyTuple tuple, int level) {
        return items(tuple.items(), "(", tuple.size() == 1 ? ",)" : ")", level);
    }

    private String items(Object[] items, String open, String close, int level) {
        if (items.length > 0 && level <= 0) {
            return open + DOTS + close;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(items.length, ITEMS); i++) {
            parts.add(repr(items[i], level - 1));
        }
        if (items.length > ITEMS) {
            parts.add(DOTS);
        }
        return open + String.join(", ", parts) + close;
    }

    private Object[] sorted(Object[] items) {
        try {
            Object[] sorted = items.clone();
            Sorting.sort(thread, sorted, PyNone.NONE, false);
            return sorted;
        } catch (dev.loopscope.script.object.PyError notInOrder) {
            return items;
        }
    }

    private String ofDict(PyDict dict, int level) {
        if (dict.size() == 0) {
            return "{}";
        }
        if (level <= 0) {
            return "{" + DOTS + "}";
        }
        List<String> parts = new ArrayList<>();
        for (Object key : Arrays.stream(sorted(dict.keyArray())).limit(ENTRIES).toList()) {
            Object value = dict.get(key);
            parts.add(repr(key, level - 1) + ": " + (value == null ? "" : repr(value, level - 1)));
        }
        if (dict.size() > ENTRIES) {
            parts.add(DOTS);
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
