package dev.loopscope.script.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/** {@code str.maketrans} and {@code str.translate}. */
public final class Translation {
    private Translation() {}

    /** {@code str.maketrans(from, to, deleted)}: what each code point becomes; an empty text deletes it. */
    public static Map<Integer, String> table(String from, String to, String deleted) {
        int[] keys = from.codePoints().toArray();
        int[] values = to.codePoints().toArray();
        if (keys.length != values.length) {
            throw TextError.value("the first two maketrans arguments must have equal length");
        }
        Map<Integer, String> table = HashMap.newHashMap(keys.length);
        for (int i = 0; i < keys.length; i++) {
            table.put(keys[i], Character.toString(values[i]));
        }
        deleted.codePoints().forEach(character -> table.put(character, ""));
        return table;
    }

    /** {@code text.translate(table)}: the table says what a code point becomes, null where it stays. */
    public static String translate(String text, IntFunction<@Nullable String> table) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String changed = table.apply(character);
            if (changed == null) {
                result.appendCodePoint(character);
            } else {
                result.append(changed);
            }
        });
        return result.toString();
    }
}
