package dev.loopscope.script.library;

import java.util.Arrays;

import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;

/** A function with some of its arguments: {@code functools.partial}. */
final class PyPartial extends PyCallable {
    static final PyType TYPE = PyType.library("functools", "partial", Types.OBJECT, PyPartial::define)
            .madeBy(PyPartial::make);
    private final Object function;
    private final Object[] given;
    private final PyDict keywords;

    private PyPartial(PyType type, Object function, Object[] given, PyDict keywords) {
        super(type);
        this.function = function;
        this.given = given;
        this.keywords = keywords;
    }

    private static Object make(PyThread thread, PyType type, Object[] arguments, String[] names) {
        int count = arguments.length - names.length;
        if (count < 1) {
            throw Raise.typeError("type 'partial' takes at least one argument");
        }
        Object function = arguments[0];
        if (!Calls.isCallable(function)) {
            throw Raise.typeError("the first argument must be callable");
        }
        Object[] given = Arrays.copyOfRange(arguments, 1, count);
        PyDict keywords = new PyDict();
        if (function instanceof PyPartial inner && inner.type() == TYPE && inner.shape() == null) {
            function = inner.function;
            given = joined(inner.given, given, 0, given.length);
            keywords.putAll(inner.keywords);
        }
        for (int i = 0; i < names.length; i++) {
            keywords.put(names[i], arguments[count + i]);
        }
        return new PyPartial(type, function, given, keywords);
    }

    private static Object[] joined(Object[] first, Object[] second, int from, int to) {
        Object[] all = Arrays.copyOf(first, first.length + to - from);
        System.arraycopy(second, from, all, first.length, to - from);
        return all;
    }

    @Override
    public Object call(PyThread thread, Object[] arguments, String[] names) {
        int count = arguments.length - names.length;
        Object[] positional = joined(given, arguments, 0, count);
        if (keywords.size() == 0) {
            return Calls.call(thread, function, joined(positional, arguments, count, arguments.length), names);
        }
        PyDict all = new PyDict();
        all.putAll(keywords);
        for (int i = 0; i < names.length; i++) {
            all.put(names[i], arguments[count + i]);
        }
        return Calls.call(thread, function, Keywords.joined(positional, all), Keywords.names(all));
    }

    private static void define(PyType t) {
        t.attribute("func", (_, self) -> ((PyPartial) self).function);
        t.attribute("args", (_, self) -> PyTuple.of(((PyPartial) self).given));
        t.attribute("keywords", (_, self) -> ((PyPartial) self).keywords);
        t.method("__call__(self, *args, **kwargs)", (thread, a) -> {
            PyDict more = (PyDict) Given.value(a[2]);
            return ((PyPartial) Given.value(a[0])).call(thread,
                    Keywords.joined(((PyTuple) Given.value(a[1])).items(), more), Keywords.names(more));
        });
        t.method1("__repr__(self, /)", (thread, self) -> ((PyPartial) self).text(thread));
    }

    private String text(PyThread thread) {
        StringBuilder text = new StringBuilder(type() == TYPE ? "functools.partial" : type().fullName()).append('(')
                .append(Texts.repr(thread, function));
        for (Object one : given) {
            text.append(", ").append(Texts.repr(thread, one));
        }
        for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
            text.append(", ").append(keywords.keyAt(i)).append('=')
                    .append(Texts.repr(thread, keywords.valueAtEntry(i)));
        }
        return text.append(')').toString();
    }
}
