package dev.loopscope.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The variables that a random program can read at some place, by the type of their values. */
final class Names {
    /** The types of values, with what a variable of theirs is called. */
    enum Kind {
        INT("i"), FLOAT("f"), STR("s"), LIST("a"), DICT("d"), SET("e"), TUPLE("t");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    private record Name(Kind kind, String text) {}

    /** The innermost scope last. */
    private final Deque<List<Name>> scopes = new ArrayDeque<>(List.of(new ArrayList<>()));
    private int count;

    /** A new variable in the innermost scope. */
    String declare(Kind kind) {
        String name = kind.letter + count++;
        scopes.getLast().add(new Name(kind, name));
        return name;
    }

    /** A number for something else that needs a name of its own. */
    int number() {
        return count++;
    }

    /** One of the variables that can be read. */
    String any(Kind kind, Random random) {
        List<String> names = scopes.stream().flatMap(List::stream).filter(name -> name.kind == kind).map(Name::text)
                .toList();
        return names.get(random.nextInt(names.size()));
    }

    /** One of the variables that the innermost scope may assign, or a new one. */
    String assigned(Kind kind, Random random) {
        List<String> own = scopes.getLast().stream().filter(name -> name.kind == kind).map(Name::text).toList();
        return own.isEmpty() ? declare(kind) : own.get(random.nextInt(own.size()));
    }

    /** Runs something within a scope of its own. */
    void scoped(Runnable inner) {
        scopes.addLast(new ArrayList<>());
        inner.run();
        scopes.removeLast();
    }

    /** The expressions that show all variables of the module. */
    List<String> shown() {
        return scopes.getFirst().stream()
                .map(name -> name.kind == Kind.SET ? "sorted(" + name.text + ")" : name.text).toList();
    }
}
