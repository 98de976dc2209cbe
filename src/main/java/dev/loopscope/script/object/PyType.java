package dev.loopscope.script.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.TextError;

/**
 * A class, built-in or of a program. Built-in ones are shared by all interpreters and never change; their methods are
 * defined when the first one is asked for.
 */
public final class PyType extends PyCallable {
    private static final AtomicLong VERSIONS = new AtomicLong();
    private static final Object NOTHING = new Object();

    private String name;
    private final List<PyType> bases;
    private final Map<String, Object> namespace = new LinkedHashMap<>();
    private final boolean builtin;
    private final List<PyType> subclasses = new ArrayList<>();
    private PyType[] order;
    private volatile @Nullable Consumer<PyType> definer;
    private volatile Instantiation.@Nullable Plan plan;
    private boolean instancesHaveDict = true;
    private boolean attributesAllowed;
    private @Nullable Maker maker;
    private String module = "builtins";
    private String qualifiedName;
    private volatile long version = VERSIONS.incrementAndGet();
    private final Map<String, Object> found = new HashMap<>();

    /** Makes the instances of a built-in type and of the classes derived from it: what its {@code __new__} does. */
    @FunctionalInterface
    public interface Maker {
        /** A new instance of {@code type}. */
        Object make(PyThread thread, PyType type, Object[] arguments, String[] names);
    }

    /** The type of types itself, or object. */
    PyType(String name, @Nullable PyType base, boolean self) {
        super();
        this.name = name;
        this.qualifiedName = name;
        this.bases = base == null ? List.of() : List.of(base);
        this.builtin = true;
        this.order = base == null ? new PyType[]{this} : new PyType[]{this, base};
    }

    /** A built-in type. {@code definer} defines its methods when the first one is asked for. */
    PyType(String name, PyType base, Consumer<PyType> definer) {
        super(Types.TYPE);
        this.name = name;
        this.qualifiedName = name;
        this.bases = List.of(base);
        this.builtin = true;
        this.definer = definer;
        this.order = linearized(this, bases);
    }

    /**
     * A class of a program or of the library.
     *
     * @throws PyError a TypeError if the bases cannot be brought into an order
     */
    public PyType(PyType metatype, String name, List<PyType> bases, Map<String, Object> namespace) {
        super(metatype);
        this.name = name;
        this.qualifiedName = name;
        this.bases = List.copyOf(bases);
        this.builtin = false;
        this.order = linearized(this, bases);
        this.namespace.putAll(namespace);
        for (PyType base : bases) {
            if (!base.builtin) {
                base.subclasses.add(this);
            }
        }
    }

    /** A class like a built-in one, of a library module, whose methods are defined when the first one is asked for. */
    public static PyType library(String module, String name, PyType base, Consumer<PyType> definer) {
        PyType type = new PyType(name, base, definer);
        type.module = module;
        return type;
    }

    /** {@link #library} with several bases. */
    public static PyType library(String module, String name, List<PyType> bases, Consumer<PyType> definer) {
        PyType type = new PyType(name, bases.getFirst(), definer);
        type.module = module;
        type.order = linearized(type, bases);
        return type;
    }

    /** Defines {@link Maker} for this type and those derived from it. */
    public PyType madeBy(Maker instances) {
        maker = instances;
        return this;
    }

    /** {@code __name__}. */
    public String name() {
        return name;
    }

    /** {@code __name__ = name}. */
    void setName(String newName) {
        name = newName;
    }

    /** Has {@code methods} define the methods when the first one is asked for. */
    void definedBy(Consumer<PyType> methods) {
        definer = methods;
    }

    /** Lets the instances of a built-in type have attributes of their own. */
    public PyType withAttributes() {
        attributesAllowed = true;
        return this;
    }

    /** Whether {@link #withAttributes} was called for it. */
    boolean attributesAllowed() {
        return attributesAllowed;
    }

    /** Whether instances have attributes of their own beside those that {@code __slots__} names. */
    boolean instancesHaveDict() {
        return instancesHaveDict;
    }

    /** Instances have only the attributes that {@code __slots__} names. */
    void withoutInstanceDict() {
        instancesHaveDict = false;
    }

    /** How instances are made, as it was when it was last found out; null if it never was. */
    Instantiation.@Nullable Plan plan() {
        return plan;
    }

    /** Keeps how instances are made. */
    void setPlan(Instantiation.Plan newPlan) {
        plan = newPlan;
    }

    /** {@code __qualname__}. */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** {@code __qualname__ = name}. */
    public void setQualifiedName(String newName) {
        qualifiedName = newName;
    }

    /** {@code __module__}. */
    public String module() {
        return module;
    }

    /** {@code __module__ = name}. */
    public void setModule(String newModule) {
        module = newModule;
    }

    /** The name with the module before it, unless that is builtins. */
    public String fullName() {
        return module.equals("builtins") ? qualifiedName : module + "." + qualifiedName;
    }

    /** {@code __bases__}. */
    public List<PyType> bases() {
        return bases;
    }

    /** {@code __mro__}. */
    public List<PyType> order() {
        return List.of(order);
    }

    /** The classes of the program that are derived from it directly. */
    public List<PyType> subclasses() {
        return List.copyOf(subclasses);
    }

    /** Whether its attributes cannot be changed. */
    public boolean isBuiltin() {
        return builtin;
    }

    /** A number that is this type's alone and changes whenever the attributes that its instances find through it do. */
    public long version() {
        return version;
    }

    /** Whether it is {@code other} or derived from it. */
    public boolean isSubclassOf(PyType other) {
        if (this == other) {
            return true;
        }
        for (PyType type : order) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** What the type itself, not a base, has under a name; null if nothing. */
    public @Nullable Object defined(String wanted) {
        define();
        return namespace.get(wanted);
    }

    /** The names that the type itself has. */
    public Collection<String> namespaceNames() {
        define();
        return List.copyOf(namespace.keySet());
    }

    /** What the type, or the first of its bases that has it, has under a name; null if nothing. No descriptor is called. */
    public @Nullable Object lookup(String wanted) {
        Object known;
        synchronized (found) {
            known = found.get(wanted);
        }
        if (known == null) {
            known = search(wanted);
            synchronized (found) {
                found.put(wanted, known == null ? NOTHING : known);
            }
        }
        return known == NOTHING ? null : known;
    }

    private @Nullable Object search(String wanted) {
        for (PyType type : order) {
            type.define();
            Object value = type.namespace.get(wanted);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** {@link #lookup} in the bases that come after {@code type} in the order: what {@code super} does. */
    public @Nullable Object lookupAfter(PyType type, String wanted) {
        int index = Arrays.asList(order).indexOf(type);
        for (int i = index + 1; i < order.length; i++) {
            order[i].define();
            Object value = order[i].namespace.get(wanted);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Gives the class an attribute. */
    public void put(String attribute, Object value) {
        namespace.put(attribute, value);
        changed();
    }

    /** Takes an attribute of its own away; false if there is none. */
    public boolean remove(String attribute) {
        boolean had = namespace.remove(attribute) != null;
        changed();
        return had;
    }

    /** Adds a method while the type is defined. */
    public void method(String signature, Builtin.Body body) {
        Builtin function = Builtin.method(this, signature, body);
        namespace.put(function.name(), function);
    }

    /** Adds a method with the instance alone while the type is defined. */
    public void method1(String signature, Builtin.Body1 body) {
        Builtin function = Builtin.method1(this, signature, body);
        namespace.put(function.name(), function);
    }

    /** Adds a method with the instance and one argument while the type is defined. */
    public void method2(String signature, Builtin.Body2 body) {
        Builtin function = Builtin.method2(this, signature, body);
        namespace.put(function.name(), function);
    }

    /** Adds a class method while the type is defined; the body's first element is the class. */
    public void classMethod(String signature, Builtin.Body body) {
        Builtin function = Builtin.of(signature, body);
        namespace.put(function.name(), new PyClassMethod(function));
    }

    /** Adds a static method while the type is defined. */
    public void staticMethod(String signature, Builtin.Body body) {
        Builtin function = Builtin.of(signature, body);
        namespace.put(function.name(), new PyStaticMethod(function));
    }

    /** Adds an attribute that is read by {@code getter} while the type is defined. */
    public void attribute(String attribute, GetSet.Getter getter) {
        namespace.put(attribute, new GetSet(this, attribute, getter, null));
    }

    /** Adds an attribute that is read and written by functions while the type is defined. */
    public void attribute(String attribute, GetSet.Getter getter, GetSet.Setter setter) {
        namespace.put(attribute, new GetSet(this, attribute, getter, setter));
    }

    private void define() {
        Consumer<PyType> waiting = definer;
        if (waiting != null) {
            defineOnce();
        }
    }

    private synchronized void defineOnce() {
        Consumer<PyType> waiting = definer;
        if (waiting != null) {
            waiting.accept(this);
            definer = null;
        }
    }

    private void changed() {
        version = VERSIONS.incrementAndGet();
        synchronized (found) {
            found.clear();
        }
        subclasses.forEach(PyType::changed);
    }

    /** Makes instances of this type: its own maker, or the one of the base that has one. */
    public Maker maker() {
        for (PyType type : order) {
            Maker own = type.maker;
            if (own != null) {
                return own;
            }
        }
        throw new IllegalStateException("object has a maker");
    }

    /** The built-in type whose instances these are in Java: the first in the order that has a maker. */
    public PyType layout() {
        for (PyType type : order) {
            if (type.maker != null) {
                return type;
            }
        }
        throw new IllegalStateException("object has a maker");
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        try {
            return Instantiation.call(thread, this, arguments, names);
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    /** C3, as CPython's {@code mro_implementation}. */
    private static PyType[] linearized(PyType type, List<PyType> bases) {
        List<List<PyType>> sequences = new ArrayList<>();
        bases.forEach(base -> sequences.add(new ArrayList<>(List.of(base.order))));
        sequences.add(new ArrayList<>(bases));
        List<PyType> order = new ArrayList<>(List.of(type));
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return order.toArray(PyType[]::new);
            }
            PyType next = sequences.stream().map(List::getFirst)
                    .filter(head -> sequences.stream().noneMatch(list -> list.indexOf(head) > 0)).findFirst()
                    .orElseThrow(() -> Raise.typeError(
                            "Cannot create a consistent method resolution order (MRO) for bases %s",
                            String.join(", ",
                                    sequences.stream().map(list -> list.getFirst().name()).distinct().toList())));
            order.add(next);
            sequences.forEach(list -> list.remove(next));
        }
    }

    @Override
    public String toString() {
        return "<class '" + fullName() + "'>";
    }
}
