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
        SourceText source = new SourceText(text);
        Span lastFuture = new FutureImports(source).check(module.body());
        Scopes scopes = new Scopes();
        resolve(new ScopeBuilder(scopes, source).build(module), source);
        Doubts doubts = new Doubts();
        StatementRules.check(scopes, module, source, doubts, lastFuture);
        scopes.doubts = doubts.found();
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
        scope.nonlocals.forEach((name, span) -> {
            if (scope.globals.containsKey(name)) {
                throw source.fault(scope.globals.get(name).first(span),
                        "name '%s' is nonlocal and global".formatted(name));
            } else if (scope.kind() == Scope.Kind.MODULE) {
                throw source.fault(span, "nonlocal declaration not allowed at module level");
            } else if (isTypeParameter(scope, name)) {
                throw source.fault(span, "nonlocal binding not allowed for type parameter '%s'".formatted(name));
            } else if (!find(scope, name)) {
                throw source.fault(span, "no binding for nonlocal '%s' found".formatted(name));
            }
        });
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

    private static boolean isTypeParameter(Scope scope, String name) {
        Scope owner = ownerOf(scope.parent(), name);
        return owner != null && owner.kind() == Scope.Kind.TYPE_PARAMETERS;
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
