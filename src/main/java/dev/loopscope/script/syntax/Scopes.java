package dev.loopscope.script.syntax;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The scopes of a program: whose each name is. */
public final class Scopes {
    private final Map<Object, Scope> byOwner = new IdentityHashMap<>();

    private List<Doubt> doubts = List.of();

    private Scopes() {}

    /**
     * Resolves the names of a program.
     *
     * @param text the text that the module was read from, for the lines of faults
     * @throws SyntaxFault if a name is declared in two ways, or a statement stands where it cannot
     */
    public static Scopes of(Module module, String text) {
        Doubts doubts = new Doubts();
        Scopes scopes = new Scopes();
        Scope top = new ScopeBuilder(scopes, new SourceText(text), doubts).build(module);
        scopes.doubts = doubts.found();
        resolve(top, new SourceText(text));
        return scopes;
    }

    /**
     * The scope of a module, function, lambda, class or comprehension; for a list of type parameters the one around the
     * definition.
     */
    public Scope of(Object owner) {
        Scope scope = byOwner.get(owner);
        if (scope == null) {
            throw new IllegalArgumentException("no scope of its own: " + owner);
        }
        return scope;
    }

    /** What is doubtful about the program beyond its words. */
    public List<Doubt> doubts() {
        return doubts;
    }

    void put(Object owner, Scope scope) {
        byOwner.put(owner, scope);
    }

    private static void resolve(Scope scope, SourceText source) {
        for (String name : scope.nonlocals.keySet()) {
            if (!find(scope, name)) {
                Span span = scope.nonlocals.get(name);
                throw new SyntaxFault(SyntaxFault.Kind.SYNTAX_ERROR,
                        "no binding for nonlocal '%s' found".formatted(name), span, source.line(span.line()));
            }
        }
        for (String name : scope.uses.keySet()) {
            if (!scope.binds(name) && !scope.globals.containsKey(name) && !scope.nonlocals.containsKey(name)
                    && !find(scope, name)) {
                scope.put(name, Scope.Place.GLOBAL);
            }
        }
        for (Scope child : scope.children) {
            resolve(child, source);
        }
    }

    /** Looks for the cell of a name around a scope, and passes it on to it; false if there is none. */
    private static boolean find(Scope scope, String name) {
        Scope owner = ownerOf(scope.parent(), name);
        if (owner == null) {
            return false;
        }
        owner.put(name, Scope.Place.CELL);
        for (Scope between = scope; between != null && between != owner; between = between.parent()) {
            if (between == scope || !between.binds(name)) {
                between.put(name, Scope.Place.FREE);
            }
        }
        return true;
    }

    private static @Nullable Scope ownerOf(@Nullable Scope first, String name) {
        for (Scope scope = first; scope != null; scope = scope.parent()) {
            if (scope.isVisibleWithin() && scope.globals.containsKey(name)) {
                return null;
            }
            if (scope.isVisibleWithin() && scope.binds(name)) {
                return scope;
            }
        }
        return null;
    }
}
