package dev.loopscope.script.library;

import dev.loopscope.script.object.Equality;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Types;

/** An object that is nothing but its attributes: {@code types.SimpleNamespace}. */
final class SimpleNamespace extends PyObject {
    static final PyType TYPE = PyType.library("types", "SimpleNamespace", Types.OBJECT, SimpleNamespace::define)
            .madeBy((_, type, _, _) -> new SimpleNamespace(type)).withAttributes();

    private SimpleNamespace(PyType type) {
        super(type);
    }

    SimpleNamespace(PyDict names) {
        super(TYPE);
        take(names);
    }

    private void take(PyDict names) {
        for (int i = names.next(0); i >= 0; i = names.next(i + 1)) {
            if (!(names.keyAt(i) instanceof String name)) {
                throw Raise.typeError("keywords must be strings");
            }
            setOwn(name, names.valueAtEntry(i));
        }
    }

    private static void define(PyType t) {
        t.method("__init__(self, *args, **kwargs)", (_, a) -> {
            SimpleNamespace self = (SimpleNamespace) Given.value(a[0]);
            for (Object mapping : ((PyTuple) Given.value(a[1])).items()) {
                if (mapping instanceof PyDict dict) {
                    self.take(dict);
                }
            }
            self.take((PyDict) Given.value(a[2]));
            return PyNone.NONE;
        });
        t.method1("__repr__(self, /)", (thread, self) -> ((SimpleNamespace) self).text(thread));
        t.method2("__eq__(self, value, /)", (_, self, other) -> other instanceof SimpleNamespace namespace
                ? (Object) Equality.equal(((SimpleNamespace) self).names(), namespace.names())
                : PyNone.NOT_IMPLEMENTED);
    }

    private PyDict names() {
        PyDict names = new PyDict();
        for (String name : ownNames()) {
            names.put(name, Given.value(own(name)));
        }
        return names;
    }

    private String text(PyThread thread) {
        String name = type() == TYPE ? "namespace" : type().name();
        StringBuilder text = new StringBuilder(name).append('(');
        String separator = "";
        for (String attribute : ownNames()) {
            text.append(separator).append(attribute).append('=')
                    .append(Texts.repr(thread, Given.value(own(attribute))));
            separator = ", ";
        }
        return text.append(')').toString();
    }
}
