package dev.loopscope.script.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.syntax.Scope;
import dev.loopscope.script.syntax.Scope.Place;

/** What is known of one function, class body or module while it is compiled: whose its names are, and its slots. */
final class Unit {
    final Compiler compiler;
    final @Nullable Unit outer;
    final Scope scope;
    final Code code;
    private final Deque<Inlined> inlined = new ArrayDeque<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private int slotCount;
    private int progressCount;
    private int temporaries;

    /** A comprehension that runs in the frame of the unit, with the slots of its names. */
    private record Inlined(Scope scope, Map<String, Integer> slots) {}

    Unit(Compiler compiler, @Nullable Unit outer, Scope scope, Code code) {
        this.compiler = compiler;
        this.outer = outer;
        this.scope = scope;
        this.code = code;
        for (int i = 0; i < code.names.size(); i++) {
            slots.put(code.names.get(i), i);
        }
        this.slotCount = code.names.size();
    }

    /** Completes the code with its body. */
    void finish(StatementNode body) {
        code.finish(body, slotCount, progressCount);
    }

    /** The scope that the piece which is compiled now is in. */
    Scope here() {
        return inlined.isEmpty() ? scope : inlined.peek().scope;
    }

    String mangled(String name) {
        return here().mangled(name);
    }

    int newSlot() {
        return slotCount++;
    }

    int newProgress() {
        return progressCount++;
    }

    /** A name that the program cannot have, for what is kept between two steps. */
    String newTemporary() {
        String name = "." + ++temporaries;
        slots.put(name, newSlot());
        return name;
    }

    /** The names of {@code comprehension} have slots of this unit until {@link #leave}; those in cells are listed. */
    List<Integer> enter(Scope comprehension) {
        Map<String, Integer> own = new HashMap<>();
        List<Integer> cells = new ArrayList<>();
        for (String name : comprehension.slots()) {
            int slot = newSlot();
            own.put(name, slot);
            if (comprehension.place(name) == Place.CELL) {
                cells.add(slot);
            }
        }
        inlined.push(new Inlined(comprehension, own));
        return cells;
    }

    void leave() {
        inlined.pop();
    }

    /** Where a name is found from the piece that is compiled now. */
    Found find(String name) {
        if (name.startsWith(".")) {
            return new Found(Place.LOCAL, slot(name), name);
        }
        String kept = mangled(name);
        for (Inlined comprehension : inlined) {
            Place place = comprehension.scope.place(name);
            Integer slot = comprehension.slots.get(kept);
            if (place == Place.GLOBAL) {
                return new Found(Place.GLOBAL, -1, kept);
            }
            if (slot != null && place != Place.FREE) {
                return new Found(place, slot, kept);
            }
        }
        return ofUnit(name, kept);
    }

    private Found ofUnit(String name, String kept) {
        Place place = scope.place(name);
        return switch (scope.kind()) {
            case MODULE -> new Found(Place.GLOBAL, -1, kept);
            case CLASS -> place == Place.FREE || isFree(kept)
                    ? new Found(Place.FREE, slot(kept), kept)
                    : new Found(place, -1, kept);
            case FUNCTION, COMPREHENSION, TYPE_PARAMETERS -> place == Place.GLOBAL
                    ? new Found(Place.GLOBAL, -1, kept)
                    : new Found(place, slot(kept), kept);
        };
    }

    private int slot(String kept) {
        return java.util.Objects.requireNonNull(slots.get(kept), kept);
    }

    private boolean isFree(String kept) {
        Integer slot = slots.get(kept);
        return slot != null && slot >= code.firstFree;
    }

    /** The slots of this unit in which the cells are that a scope within it closes over. */
    int[] closure(Scope within) {
        return within.names(Place.FREE).stream().mapToInt(name -> find(name).slot).toArray();
    }

    /**
     * Where a name's value is.
     *
     * @param slot the frame's slot, -1 for names of the module and of class bodies
     * @param name the name as it is kept
     */
    record Found(Place place, int slot, String name) {}
}
