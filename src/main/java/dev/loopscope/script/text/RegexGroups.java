package dev.loopscope.script.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The groups of a pattern that have been opened so far, with their names. */
final class RegexGroups {
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private int count;
    /** How many groups there were before the look-behind that is being read, -1 outside of one. */
    private int beforeLookBehind = -1;

    int open() {
        open.add(++count);
        return count;
    }

    int open(String name, RegexInput input, int place) {
        Integer earlier = names.get(name);
        if (earlier != null) {
            throw input.fault("redefinition of group name %s as group %d; was group %d".formatted(Repr.of(name),
                    count + 1, earlier), place);
        }
        names.put(name, count + 1);
        return open();
    }

    void close(int group) {
        open.remove(group);
    }

    /** Begins a look-behind and gives what ends it. */
    int enterLookBehind() {
        int outer = beforeLookBehind;
        if (outer < 0) {
            beforeLookBehind = count;
        }
        return outer;
    }

    void leaveLookBehind(int outer) {
        beforeLookBehind = outer;
    }

    /** The reference to a group that stands at a place. */
    String reference(int group, RegexInput input, int place) {
        if (open.contains(group)) {
            throw input.fault("cannot refer to an open group", place);
        }
        if (beforeLookBehind >= 0 && group > beforeLookBehind) {
            throw input.fault("cannot refer to group defined in the same lookbehind subpattern", input.position());
        }
        return "(?:\\" + group + ")";
    }

    int number(String name, RegexInput input, int place) {
        Integer group = names.get(name);
        if (group == null) {
            throw input.fault("unknown group name " + Repr.of(name), place);
        }
        return group;
    }

    int count() {
        return count;
    }

    Map<String, Integer> names() {
        return names;
    }
}
