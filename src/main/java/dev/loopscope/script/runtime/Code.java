package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.object.CodePlace;
import dev.loopscope.script.syntax.Span;

/** The code of a module, function, lambda, class body or generator expression. */
public final class Code implements CodePlace {
    static final int[] NO_PROGRESS = new int[0];

    private final Source source;
    private final String name;
    private final String qualifiedName;
    private final Span head;
    final ParameterList parameters;
    private final int justPositional;
    /** The names of the first slots: parameters, then variables, then those of functions around. */
    final List<String> names;
    /** The slots whose value is kept in a cell because functions within see it. */
    final int[] cells;
    /** Where the cells of functions around begin among the slots. */
    final int firstFree;
    final boolean generator;
    final boolean async;
    /** Compiles the body, null once it is: the library's functions are compiled when they are first called. */
    private @Nullable Runnable rest;
    // known when the body is compiled
    private int slotCount;
    int progressCount;
    StatementNode body;

    Code(Source source, String name, String qualifiedName, Span head, ParameterList parameters, List<String> names,
            int[] cells, int firstFree, boolean generator, boolean async) {
        this.source = source;
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.head = head;
        this.parameters = parameters;
        this.justPositional = parameters.names().size() == parameters.positional() ? parameters.positional() : -1;
        this.names = names;
        this.cells = cells;
        this.firstFree = firstFree;
        this.generator = generator;
        this.async = async;
        this.slotCount = names.size();
        this.body = new Flow.Pass(head);
    }

    /** Has the body compiled by {@code compilation} before it runs. */
    void compileLater(Runnable compilation) {
        rest = compilation;
    }

    /** Completes it. */
    void finish(StatementNode compiled, int slots, int progress) {
        body = compiled;
        slotCount = slots;
        progressCount = progress;
    }

    /** How many slots a frame needs; whoever makes one asks before. */
    int slotCount() {
        Runnable compilation = rest;
        if (compilation != null) {
            rest = null;
            compilation.run();
        }
        return slotCount;
    }

    /** Whether a call with so many positional arguments needs nothing but to put them into the slots. */
    boolean takesJust(int arguments) {
        return arguments == justPositional;
    }

    /** The text that it was read from. */
    public Source source() {
        return source;
    }

    @Override
    public String file() {
        return source.file();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String qualifiedName() {
        return qualifiedName;
    }

    @Override
    public @Nullable String line(int number) {
        return source.line(number);
    }

    @Override
    public boolean isLibrary() {
        return source.isLibrary();
    }

    /** Where it begins. */
    public Span head() {
        return head;
    }

    @Override
    public int firstLine() {
        return head.line();
    }

    @Override
    public List<String> variables() {
        return names.subList(0, firstFree);
    }

    @Override
    public List<String> freeVariables() {
        return names.subList(firstFree, names.size());
    }

    @Override
    public int positionalCount() {
        return parameters.positional();
    }

    /** The parameters. */
    public ParameterList parameters() {
        return parameters;
    }
}
