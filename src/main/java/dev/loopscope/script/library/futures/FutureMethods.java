package dev.loopscope.script.library.futures;

import dev.loopscope.script.library.threads.Seconds;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.PyGenericAlias;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyType;

/** The methods of {@code concurrent.futures.Future}. */
final class FutureMethods {
    private FutureMethods() {}

    static void define(PyType t) {
        defineQuestions(t);
        defineResults(t);
        PyGenericAlias.allow(t);
    }

    private static void defineQuestions(PyType t) {
        t.method1("done(self)", (_, self) -> future(self).isDone());
        t.method1("cancelled(self)", (_, self) -> future(self).isCancelled());
        t.method1("running(self)", (_, self) -> future(self).isRunning());
        t.method1("cancel(self)", (_, self) -> future(self).cancel());
        t.method("result(self, timeout=None)",
                (thread, a) -> future(a[0]).result(thread, Seconds.nanos(thread, a[1])));
        t.method("exception(self, timeout=None)",
                (thread, a) -> future(a[0]).exception(thread, Seconds.nanos(thread, a[1])));
        t.attribute("_state", (_, self) -> future(self).state());
        t.method1("__repr__(self, /)", (thread, self) -> future(self).text(thread));
    }

    private static void defineResults(PyType t) {
        t.method2("add_done_callback(self, fn)", (thread, self, callback) -> {
            future(self).addCallback(thread, callback);
            return PyNone.NONE;
        });
        t.method2("_on_done(self, fn)", (thread, self, listener) -> {
            future(self).onDone(() -> Calls.call(dev.loopscope.script.object.PyThread.current(), listener, self));
            return PyNone.NONE;
        });
        t.method1("set_running_or_notify_cancel(self)", (thread, self) -> future(self).begin(thread));
        t.method2("set_result(self, result)", (thread, self, result) -> {
            future(self).complete(thread, result);
            return PyNone.NONE;
        });
        t.method2("set_exception(self, exception)", (thread, self, exception) -> {
            future(self).fail(thread, exception);
            return PyNone.NONE;
        });
    }

    private static PyConcurrentFuture future(Object self) {
        return (PyConcurrentFuture) self;
    }
}
