package dev.loopscope.script.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.loopscope.script.syntax.Scope.Place;

/** The scopes within a program's module as text, in the form in which CPython's are recorded. */
final class ScopeText {
    private ScopeText() {}

    static String of(Scope module) {
        List<String> texts = new ArrayList<>();
        module.children.forEach(child -> addAll(child, texts));
        texts.sort(null);
        return String.join(" ", texts);
    }

    private static void addAll(Scope scope, List<String> texts) {
        texts.add(text(scope));
        scope.children.forEach(child -> addAll(child, texts));
    }

    private static String text(Scope scope) {
        TreeMap<String, Place> places = new TreeMap<>();
        for (Place place : Place.values()) {
            scope.names(place).forEach(name -> places.put(name, place));
        }
        Set<String> shown = new TreeSet<>();
        places.forEach((name, place) -> {
            if (!name.startsWith("__class")) {
                shown.add(name + "=" + place);
            }
        });
        return scope.kind() + shown.toString();
    }
}
