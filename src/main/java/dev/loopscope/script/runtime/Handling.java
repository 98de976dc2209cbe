package dev.loopscope.script.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.syntax.Span;

/** The nodes that raise and handle exceptions. */
final class Handling {
    private Handling() {}

    /** {@code raise exception from cause}; {@code raise} alone without an exception. */
    static final class Raising extends StatementNode {
        private final @Nullable ExpressionNode exception;
        private final @Nullable ExpressionNode cause;

        Raising(Span span, @Nullable ExpressionNode exception, @Nullable ExpressionNode cause) {
            super(span);
            this.exception = exception;
            this.cause = cause;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            if (exception == null) {
                throw again(frame);
            }
            Object value = exception.evaluate(frame);
            Object reason = cause == null ? null : cause.evaluate(frame);
            PyError error;
            try {
                PyException raised = instance(frame.thread, value, "exceptions must derive from BaseException");
                if (reason != null) {
                    raised.setCause(reason == PyNone.NONE
                            ? null
                            : instance(frame.thread, reason, "exception causes must derive from BaseException"));
                }
                error = Raise.again(raised);
            } catch (PyError wrong) {
                error = wrong;
            }
            throw marked(frame, error);
        }

        private PyError again(Frame frame) {
            PyException handled = frame.thread.handled();
            if (handled == null) {
                return marked(frame, Raise.runtimeError("No active exception to reraise"));
            }
            PyError error = new PyError(handled);
            error.mark(frame);
            return error;
        }
    }

    /** An exception as it is, a class as an instance of it. */
    static PyException instance(PyThread thread, Object value, String rule) {
        if (value instanceof PyException exception) {
            return exception;
        }
        if (value instanceof PyType type && type.isSubclassOf(Exceptions.BASE_EXCEPTION)) {
            Object made = type.call0(thread);
            if (made instanceof PyException exception) {
                return exception;
            }
            throw Raise.typeError("calling %s should have returned an instance of BaseException, not %s", type,
                    dev.loopscope.script.object.Types.of(made));
        }
        throw Raise.typeError("%s", rule);
    }

    /** One {@code except type as name: body}; no type takes everything. */
    static final class Handler {
        final Span span;
        private final @Nullable ExpressionNode type;
        final @Nullable Target name;
        final StatementNode body;

        Handler(Span span, @Nullable ExpressionNode type, @Nullable Target name, StatementNode body) {
            this.span = span;
            this.type = type;
            this.name = name;
            this.body = body;
        }

        boolean takes(Frame frame, PyException exception) {
            if (type == null) {
                return true;
            }
            Object wanted = type.evaluate(frame);
            if (!isClass(wanted)) {
                throw ExpressionNode.marked(frame,
                        Raise.typeError("catching classes that do not inherit from BaseException is not allowed"),
                        type.span);
            }
            return matches(exception, wanted);
        }

        /** What {@code except*} takes of a group. */
        Object wanted(Frame frame) {
            ExpressionNode given = java.util.Objects.requireNonNull(type);
            Object wanted = given.evaluate(frame);
            if (!isClass(wanted)) {
                throw ExpressionNode.marked(frame,
                        Raise.typeError("catching classes that do not inherit from BaseException is not allowed"),
                        given.span);
            }
            return wanted;
        }

        private static boolean isClass(Object wanted) {
            return switch (wanted) {
                case PyType one -> one.isSubclassOf(Exceptions.BASE_EXCEPTION);
                case PyTuple several -> java.util.Arrays.stream(several.items()).allMatch(Handler::isClass);
                default -> false;
            };
        }

        private static boolean matches(PyException exception, Object wanted) {
            return switch (wanted) {
                case PyType one -> exception.type().isSubclassOf(one);
                case PyTuple several ->
                    java.util.Arrays.stream(several.items()).anyMatch(one -> matches(exception, one));
                default -> false;
            };
        }

        /** Runs the body with the exception under its name, which is gone afterwards. */
        int run(Frame frame, PyException exception) {
            if (name != null) {
                name.assign(frame, exception);
            }
            return resume(frame);
        }

        /** Goes on with the body, which a yield may have left in the middle; the name is gone afterwards. */
        int resume(Frame frame) {
            int next = StatementNode.NORMAL;
            try {
                next = body.execute(frame);
                return next;
            } finally {
                if (next != StatementNode.YIELD && name != null) {
                    unbind(frame, name);
                }
            }
        }
    }

    static void unbind(Frame frame, Target name) {
        name.assign(frame, PyNone.NONE);
        name.delete(frame);
    }

    /** What was thrown, as an exception of Python; what ends the program without it as it is. */
    static PyError caught(Frame frame, Throwable thrown) {
        return switch (thrown) {
            case PyError error -> error;
            case KeyboardInterrupt _ -> {
                PyError error = Raise.of(Exceptions.KEYBOARD_INTERRUPT);
                yield ExpressionNode.marked(frame, error, frame.span());
            }
            case StackOverflowError _ -> ScriptFunction.recursionError();
            case Error error -> throw error;
            case RuntimeException defect -> throw defect;
            default -> throw new IllegalStateException("a checked exception left a node", thrown);
        };
    }

    /** {@code try: body except …: … else: orElse}. */
    static final class Try extends StatementNode {
        private final StatementNode body;
        private final List<Handler> handlers;
        private final @Nullable StatementNode orElse;

        Try(Span span, StatementNode body, List<Handler> handlers, @Nullable StatementNode orElse) {
            super(span);
            this.body = body;
            this.handlers = handlers;
            this.orElse = orElse;
        }

        @Override
        int execute(Frame frame) {
            int next;
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                return handle(frame, caught(frame, thrown));
            }
            return next == NORMAL && orElse != null ? orElse.execute(frame) : next;
        }

        private int handle(Frame frame, PyError error) {
            PyException exception = error.exception();
            PyException before = frame.thread.handled();
            frame.thread.setHandled(exception);
            try {
                for (Handler handler : handlers) {
                    if (handler.takes(frame, exception)) {
                        return handler.run(frame, exception);
                    }
                }
            } finally {
                frame.thread.setHandled(before);
            }
            throw error;
        }
    }

    /** {@code try: body finally: last}. */
    static final class Finally extends StatementNode {
        private final StatementNode body;
        private final StatementNode last;

        Finally(Span span, StatementNode body, StatementNode last) {
            super(span);
            this.body = body;
            this.last = last;
        }

        @Override
        int execute(Frame frame) {
            int next;
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                return afterError(frame, caught(frame, thrown));
            }
            Object value = frame.value;
            int instead = last.execute(frame);
            if (instead != NORMAL) {
                return instead;
            }
            frame.value = value;
            return next;
        }

        private int afterError(Frame frame, PyError error) {
            PyException before = frame.thread.handled();
            frame.thread.setHandled(error.exception());
            try {
                int instead = last.execute(frame);
                if (instead != NORMAL) {
                    return instead;
                }
            } finally {
                frame.thread.setHandled(before);
            }
            throw error;
        }
    }

    /** {@code with context as target: body}. */
    static final class With extends StatementNode {
        private final ExpressionNode context;
        private final @Nullable Target target;
        private final StatementNode body;

        With(Span span, ExpressionNode context, @Nullable Target target, StatementNode body) {
            super(span);
            this.context = context;
            this.target = target;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            frame.enter(this);
            Object manager = context.evaluate(frame);
            Object exit = enter(frame, manager, context, target);
            int next;
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                exitAfter(frame, exit, caught(frame, thrown), context);
                return NORMAL;
            }
            exit(frame, exit, context);
            return next;
        }
    }

    /** Enters a context and gives its exit. */
    static Object enter(Frame frame, Object manager, ExpressionNode context, @Nullable Target target) {
        Object entered;
        Object exit;
        try {
            Object enter = Calls.method(manager, "__enter__");
            exit = Calls.method(manager, "__exit__");
            if (enter == null || exit == null) {
                throw Raise.typeError("'%s' object does not support the context manager protocol%s",
                        dev.loopscope.script.object.Types.of(manager).name(),
                        enter == null ? "" : " (missed __exit__ method)");
            }
            entered = Calls.call(frame.thread, enter);
        } catch (PyError error) {
            throw context.marked(frame, error);
        }
        if (target != null) {
            target.assign(frame, entered);
        }
        return exit;
    }

    /** Leaves a context after its body came to its end. */
    static void exit(Frame frame, Object exit, ExpressionNode context) {
        Object value = frame.value;
        try {
            Calls.call(frame.thread, exit, PyNone.NONE, PyNone.NONE, PyNone.NONE);
        } catch (PyError error) {
            throw context.marked(frame, error);
        }
        frame.value = value;
    }

    /** Leaves a context after its body raised {@code error}, which is thrown on unless the context takes it. */
    static void exitAfter(Frame frame, Object exit, PyError error, ExpressionNode context) {
        PyException before = frame.thread.handled();
        PyException exception = error.exception();
        frame.thread.setHandled(exception);
        boolean taken;
        try {
            Object answer = Calls.call(frame.thread, exit, exception.type(), exception, traceback(exception));
            taken = dev.loopscope.script.object.Truth.of(frame.thread, answer);
        } catch (PyError another) {
            throw context.marked(frame, another);
        } finally {
            frame.thread.setHandled(before);
        }
        if (!taken) {
            throw error;
        }
    }

    static Object traceback(PyException exception) {
        return exception.traceback() == null ? PyNone.NONE : exception.traceback();
    }
}
