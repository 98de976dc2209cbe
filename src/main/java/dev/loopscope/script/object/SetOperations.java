package dev.loopscope.script.object;

import org.jspecify.annotations.Nullable;

/** What sets do with one another, in CPython's ways, on which the order of the results depends. */
final class SetOperations {
    private SetOperations() {}

    /** {@code iterable} as a set, itself if it is one. */
    static PySet asSet(PyThread thread, Object iterable) {
        if (iterable instanceof PySet set) {
            return set;
        }
        PySet set = new PySet();
        update(thread, set, iterable);
        return set;
    }

    /** {@code set.update(iterable)}. */
    static void update(PyThread thread, PySet set, Object iterable) {
        switch (iterable) {
            case PySet other -> set.addAll(other);
            case PyDict dict when dict.type() == Types.DICT -> set.addKeys(dict);
            default -> {
                Object iterator = Iteration.of(thread, iterable);
                for (Object key = Iteration.next(thread, iterator); key != null; key = Iteration.next(thread,
                        iterator)) {
                    set.add(key);
                    thread.interpreter().check();
                }
            }
        }
    }

    /** A copy, of the built-in type that {@code set} is of. */
    static PySet copy(PySet set) {
        PySet copy = empty(set);
        copy.addAll(set);
        return copy;
    }

    private static PySet empty(PySet like) {
        return new PySet(like.type().isSubclassOf(Types.FROZENSET) ? Types.FROZENSET : Types.SET);
    }

    static PySet intersection(PyThread thread, PySet set, Object iterable) {
        PySet result = empty(set);
        if (iterable == set) {
            return copy(set);
        }
        if (iterable instanceof PySet other) {
            PySet larger = other.size() > set.size() ? other : set;
            PySet smaller = larger == set ? other : set;
            for (int at = smaller.next(0); at >= 0; at = smaller.next(at + 1)) {
                if (larger.containsOf(smaller, at)) {
                    result.addOf(smaller, at);
                }
            }
            return result;
        }
        Object iterator = Iteration.of(thread, iterable);
        for (Object key = Iteration.next(thread, iterator); key != null; key = Iteration.next(thread, iterator)) {
            if (set.contains(key)) {
                result.add(key);
            }
            thread.interpreter().check();
        }
        return result;
    }

    static PySet difference(PyThread thread, PySet set, Object iterable) {
        PySet other = iterable instanceof PySet given ? given : null;
        PyDict dict = iterable instanceof PyDict given && given.type() == Types.DICT ? given : null;
        if (other == null && dict == null || set.size() >> 2 > (other != null ? other.size() : size(dict))) {
            PySet copy = copy(set);
            removeAll(thread, copy, iterable);
            return copy;
        }
        PySet result = empty(set);
        for (int at = set.next(0); at >= 0; at = set.next(at + 1)) {
            if (other != null ? !other.containsOf(set, at) : dict != null && !dict.contains(set.at(at))) {
                result.addOf(set, at);
            }
        }
        return result;
    }

    private static int size(@Nullable PyDict dict) {
        return dict == null ? 0 : dict.size();
    }

    /** {@code set.difference_update(iterable)}. */
    static void removeAll(PyThread thread, PySet set, Object iterable) {
        if (iterable == set) {
            set.clear();
        } else if (iterable instanceof PySet other) {
            for (int at = other.next(0); at >= 0; at = other.next(at + 1)) {
                set.removeOf(other, at);
            }
        } else {
            Object iterator = Iteration.of(thread, iterable);
            for (Object key = Iteration.next(thread, iterator); key != null; key = Iteration.next(thread, iterator)) {
                set.remove(key);
            }
        }
    }

    static PySet symmetricDifference(PyThread thread, PySet set, Object iterable) {
        PySet result = empty(set);
        update(thread, result, iterable);
        toggle(result, set);
        return result;
    }

    /** {@code set.symmetric_difference_update(iterable)}. */
    static void toggle(PyThread thread, PySet set, Object iterable) {
        if (iterable == set) {
            set.clear();
        } else {
            toggle(set, asSet(thread, iterable));
        }
    }

    private static void toggle(PySet set, PySet other) {
        for (int at = other.next(0); at >= 0; at = other.next(at + 1)) {
            set.toggle(other, at);
        }
    }

    static boolean isSubset(PySet set, PySet of) {
        if (set.size() > of.size()) {
            return false;
        }
        for (int at = set.next(0); at >= 0; at = set.next(at + 1)) {
            if (!of.containsOf(set, at)) {
                return false;
            }
        }
        return true;
    }

    static boolean isDisjoint(PyThread thread, PySet set, Object iterable) {
        if (iterable instanceof PySet other) {
            PySet larger = other.size() > set.size() ? other : set;
            PySet smaller = larger == set ? other : set;
            for (int at = smaller.next(0); at >= 0; at = smaller.next(at + 1)) {
                if (larger.containsOf(smaller, at)) {
                    return false;
                }
            }
            return true;
        }
        Object iterator = Iteration.of(thread, iterable);
        for (Object key = Iteration.next(thread, iterator); key != null; key = Iteration.next(thread, iterator)) {
            if (set.contains(key)) {
                return false;
            }
        }
        return true;
    }
}
